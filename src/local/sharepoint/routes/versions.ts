import type { Site } from '../context';
import { storedIn, versionLabel } from '../fields/builtIn';
import { idsIn, typeOf, rowText } from '../fields/types';
import { refusal, refuse } from '../errors';
import { fieldsOf } from '../lists';
import { itemScope, need } from '../permissions';
import type { FieldRecord, ItemRecord, ListRecord } from '../store/records';
import { argument, doing, done, type Collection, type Entity } from '../wire/node';

const SHOWN = ['Title', 'Created', 'Modified', 'Author', 'Editor', '_UIVersionString', 'ID'];

/** A row's history, newest first. */
export function versionsOf(site: Site, list: ListRecord, item: ItemRecord): Collection {
  const owner = `${list.Id}/${item.id}`;
  const link = `Web/Lists(guid'${list.Id}')/Items(${item.id})/Versions`;
  const all = () =>
    [...site.versions.all(owner), item].sort((one, other) => other.label - one.label);
  const entity = (version: ItemRecord): Entity => ({
    at: 'entity',
    type: 'SP.ListItemVersion',
    link: `${link}(${version.label})`,
    values: () => ({
      VersionId: version.label,
      VersionLabel: versionLabel(version.label),
      IsCurrentVersion: version.label === item.label,
      Created: version.modified,
      ...Object.fromEntries(
        fieldsOf(site, list)
          .filter(field => !field.builtIn || SHOWN.includes(field.InternalName))
          .map(field => [escapedAgain(field), versionValue(site, list, field, version)]),
      ),
    }),
    expands: ['CreatedBy', 'Fields', 'FileVersion'],
    links: {},
    remove: call => {
      need(site, call.caller, itemScope(list, item), 'edit');
      if (version.label === item.label)
        throw refusal(500, 'sharePoint', 'You cannot delete the current version.');
      site.versions.remove(owner, String(version.label));
    },
  });
  const byId = (id: string) => {
    const found = all().find(version => version.label === Number(id));
    if (!found) throw refuse.noItem();
    return entity(found);
  };
  return {
    at: 'collection',
    link,
    metadata: 'SP.ApiData.ListItemVersions',
    members: () => all().map(entity),
    key: byId,
    links: {
      getbyid: (_call, segment) => byId(argument(segment, 'versionid')),
      deleteall: doing(call => {
        need(site, call.caller, itemScope(list, item), 'edit');
        site.versions.clear(owner);
        return done();
      }),
    },
  };
}

/** In versions the internal name is escaped once more: `_` becomes `_x005f_` [CAP]. */
const escapedAgain = (field: FieldRecord) => {
  const name = field.InternalName.replaceAll('_', '_x005f_');
  return name.startsWith('_') ? `OData_${name}` : name;
};

function versionValue(
  site: Site,
  list: ListRecord,
  field: FieldRecord,
  version: ItemRecord,
): unknown {
  const stored = storedIn(version, field, list);
  const type = typeOf(field);
  if (!type.refers) return type.json(stored);
  const shown = idsIn(stored).map(id =>
    type.refers === 'person'
      ? {
          LookupId: id,
          LookupValue: site.person(id)?.Title ?? '',
          Email: site.person(id)?.Email ?? '',
        }
      : { LookupId: id, LookupValue: rowText(field, id, site) ?? '' },
  );
  return type.many ? shown : (shown[0] ?? null);
}
