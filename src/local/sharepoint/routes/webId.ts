import type { Site } from '../context';
import { text } from '../given';

/** The site's id, made once. */
export const webId = (site: Site) => text(site.web.get('', 'id')?.value);
