import type { DatabaseSync } from 'node:sqlite';
import type { SitePerson } from './people';
import type { Surroundings } from './fields/values';
import type {
  ChangeRecord,
  ContentTypeRecord,
  FieldRecord,
  ItemRecord,
  ListRecord,
  PrincipalRecord,
  RecycledRecord,
  RoleRecord,
  ScopeRecord,
  ThingRecord,
  ViewRecord,
  WebRecord,
} from './store/records';
import type { Shelf } from './store/shelf';

/** Everything kept, and what was said when the site was made. Passed to whatever works on the site. */
export type Site = Surroundings & {
  readonly url: string;
  /** Server-relative: `/sites/plan`. */
  readonly path: string;
  readonly origin: string;
  readonly threshold: number;
  readonly appMay: 'write' | 'manage' | 'full';
  readonly people: readonly SitePerson[];
  /** Mail addresses, in lower case, of people who have left the organisation. */
  readonly gone: Set<string>;
  readonly db: DatabaseSync;
  /** Keeps all of what `work` writes, or none. */
  readonly together: <T>(work: () => T) => T;
  readonly web: Shelf<Record<string, unknown>>;
  readonly lists: Shelf<ListRecord>;
  readonly fields: Shelf<FieldRecord>;
  readonly views: Shelf<ViewRecord>;
  readonly items: Shelf<ItemRecord>;
  readonly versions: Shelf<ItemRecord>;
  readonly principals: Shelf<PrincipalRecord>;
  readonly scopes: Shelf<ScopeRecord>;
  /** Attached files, in base 64. */
  readonly files: Shelf<string>;
  readonly recycled: Shelf<RecycledRecord>;
  readonly roles: Shelf<RoleRecord>;
  readonly webs: Shelf<WebRecord>;
  readonly contentTypes: Shelf<ContentTypeRecord>;
  /** What is kept as it was given: navigation, comments, custom actions. */
  readonly things: Shelf<ThingRecord>;
  /** What happened to each list, in order. */
  readonly changes: Shelf<ChangeRecord>;
  /** Of a site below another: where that one is, server-relative. */
  readonly above?: string;
  /** Of a site below another: the scopes that may rule it, its own first, then those of the sites above. */
  readonly ruling?: readonly string[];
  /** Of a site below another: the topmost one. */
  readonly collection?: Site;
};
