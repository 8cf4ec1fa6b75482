import type { Site } from '../context';
import type { Step } from '../wire/node';

/** Role assignments and inheritance of the web, a list or an item. */
export function securable(_site: Site, _scope: string, _link: string): Record<string, Step> {
  return {};
}
