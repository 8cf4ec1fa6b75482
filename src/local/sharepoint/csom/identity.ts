import type { Site } from '../context';
import { text } from '../given';
import type { Entity } from '../wire/node';

/** What SharePoint puts before every identity: the request, and the kind of object. */
const KIND = '740c6a0b-85e2-48a0-a494-e0f1759d4aa7';

/** Steps from `_api/` to what an identity names: `…:web:ID:list:ID:item:1,1`. Undefined when it names nothing here. */
export function stepsOf(identity: string): readonly string[] | undefined {
  const parts = identity.split('|').at(-1)?.split(':') ?? [];
  const named = new Map<string, string>();
  for (let index = 1; index < parts.length; index += 2)
    named.set(parts[index] ?? '', parts[index + 1] ?? '');
  if (!named.has('web')) return named.has('site') ? ['site'] : undefined;
  const list = named.get('list');
  const field = named.get('field') ?? named.get('fields');
  const below = field === undefined ? [] : [`fields('${field}')`];
  if (list === undefined) return ['web', ...below];
  const item = named.get('item')?.split(',')[0];
  const view = named.get('view');
  return [
    'web',
    `lists('${list}')`,
    ...(item === undefined ? below : [`items(${item})`]),
    ...(view === undefined ? [] : [`views('${view}')`]),
  ];
}

/** The identity of an entity here, so that a later request can name it. */
export function identityOf(site: Site, entity: Entity): string {
  const web = text(site.web.get('', 'id')?.value);
  const top = text((site.collection ?? site).web.get('', 'id')?.value);
  const ids = (kind: RegExp) => kind.exec(entity.link)?.[1];
  const list = ids(/Lists\(guid'([^']+)'/);
  const rest = [
    ['list', list],
    ['item', ids(/Items\((\d+)\)/)?.concat(',1')],
    ['field', ids(/Fields\(guid'([^']+)'/)],
    ['view', ids(/Views\(guid'([^']+)'/)],
  ].flatMap(([name, id]) => (id === undefined ? [] : [`:${String(name)}:${id}`]));
  return `${web}|${KIND}:site:${top}:web:${web}${rest.join('')}`;
}
