import type { Site } from '../context';
import { refuse } from '../errors';
import { record, text } from '../given';
import { fieldNamed } from '../lists';
import type { ContentTypeRecord, ListRecord } from '../store/records';
import {
  argument,
  doing,
  type Answer,
  type Call,
  type Collection,
  type Entity,
} from '../wire/node';

/** How a content type uses columns: added, made required or hidden, taken off. */
export function fieldLinksOf(
  site: Site,
  list: ListRecord | undefined,
  type: ContentTypeRecord,
  base: string,
  keep: (call: Call, next: ContentTypeRecord) => void,
): Collection {
  const link = `${base}/FieldLinks`;
  const columns = () => site.fields.all(list?.Id ?? '');
  const entity = (used: ContentTypeRecord['fields'][number]): Entity | undefined => {
    const field = fieldNamed(columns(), used.name);
    if (!field) return undefined;
    const others = type.fields.filter(one => one.name !== used.name);
    return {
      at: 'entity',
      type: 'SP.FieldLink',
      link: `${link}(guid'${field.Id}')`,
      values: () => ({
        FieldInternalName: field.InternalName,
        Hidden: used.Hidden,
        Id: field.Id,
        Name: field.InternalName,
        ReadOnly: false,
        Required: used.Required,
        ShowInDisplayForm: true,
      }),
      more: { DisplayName: () => field.Title },
      expands: [],
      links: {},
      merge: call => {
        const { Required, Hidden } = { ...used, ...call.body };
        const next = { name: used.name, Required: Required === true, Hidden: Hidden === true };
        keep(call, { ...type, fields: type.fields.map(one => (one === used ? next : one)) });
      },
      remove: call => keep(call, { ...type, fields: others }),
    };
  };
  const all = () => type.fields.flatMap(used => entity(used) ?? []);
  const find = (id: string) => {
    const wanted = id.replace(/[{}]/g, '').toLowerCase();
    const found = all().find(one => one.values().Id === wanted);
    if (!found) throw refuse.noColumn(id);
    return found;
  };
  const create = (call: Call): Answer => {
    const { FieldInternalName, Required, Hidden } = record(call.body.parameters ?? call.body);
    const field = fieldNamed(columns(), text(FieldInternalName));
    if (!field) throw refuse.noColumn(text(FieldInternalName));
    const used = { name: field.InternalName, Required: Required === true, Hidden: Hidden === true };
    keep(call, { ...type, fields: [...type.fields.filter(one => one.name !== used.name), used] });
    const made = entity(used);
    if (!made) throw refuse.noColumn(used.name);
    return { at: 'created', entity: made };
  };
  return {
    at: 'collection',
    link,
    metadata: 'SP.ApiData.FieldLinks',
    members: all,
    key: find,
    create,
    links: { add: doing(create), getbyid: (_call, segment) => find(argument(segment, 'id')) },
  };
}
