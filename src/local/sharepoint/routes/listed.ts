import { refuse } from '../errors';
import { value, type Collection, type Entity } from '../wire/node';

/** Several things of which there are none here. */
export const none = (name: string): Collection => ({
  at: 'collection',
  link: name,
  metadata: `SP.ApiData.${name}`,
  members: () => [],
  links: {},
});

/** A thing with plain properties that can be read and no more. */
export const plainEntity = (
  type: string,
  link: string,
  values: Readonly<Record<string, unknown>>,
  links: Entity['links'] = {},
): Entity => ({ at: 'entity', type, link, values: () => values, expands: [], links });

/** Plain things, one for each row of values. */
export const plainEntities = (
  type: string,
  link: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  key?: string,
): Collection => ({
  at: 'collection',
  link,
  metadata: `SP.ApiData.${type.replace(/^SP\./, '')}s`,
  members: () => rows.map(row => plainEntity(type, link, row)),
  ...(key === undefined
    ? {}
    : {
        key: given => {
          const row = rows.find(one => one[key] === given);
          if (!row) throw refuse.noResource(given);
          return plainEntity(type, `${link}('${given}')`, row);
        },
      }),
  links: {},
});

/** A text in the language of the site. The local site has one language: each is asked and answered alike. */
export const resource = (link: string, Value: string): Entity =>
  plainEntity(
    'SP.UserResource',
    link,
    { Value },
    {
      getvalueforuiculture: () => value('GetValueForUICulture', Value),
      getresourceentries: () => none('ResourceEntries'),
    },
  );
