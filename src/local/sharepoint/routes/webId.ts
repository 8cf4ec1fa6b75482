import type { Site } from '../context';
import { text } from '../given';

/** The site's id, made once. */
export const webId = (site: Site) => text(site.web.get('', 'id')?.value);

/** The site's title: the last part of its address until somebody gives it one. */
export const siteTitle = (site: Site) =>
  text(site.web.get('', 'title')?.value, site.path.split('/').at(-1));
