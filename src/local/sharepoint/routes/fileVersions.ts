import type { Site } from '../context';
import { refuse } from '../errors';
import { fileRef, versionLabel } from '../fields/builtIn';
import { bytesOf, dropUnused, putContent, type Found } from '../files';
import { changeItem } from '../items';
import { need } from '../permissions';
import type { ItemRecord } from '../store/records';
import {
  argument,
  doing,
  done,
  type Call,
  type Collection,
  type Entity,
  type Step,
} from '../wire/node';
import { known, userEntity } from './people';

/** The earlier versions of a file, oldest first; the current one is not among them. */
export function fileVersionsOf(site: Site, found: Found, link: string): Collection {
  const { list, item } = found;
  const owner = `${list.Id}/${item.id}`;
  const all = () => site.versions.all(owner).filter(one => one.file);
  const find = (holds: (one: ItemRecord) => boolean) => {
    const version = all().find(holds);
    if (!version) throw refuse.noFile(fileRef(item));
    return version;
  };
  const byId = (id: string) => find(one => one.label === Number(id));
  const byLabel = (label: string) => find(one => versionLabel(one.label) === label);
  const remove = (call: Call, versions: readonly ItemRecord[]) => {
    need(site, call.caller, owner, 'edit');
    site.together(() => {
      for (const one of versions) site.versions.remove(owner, String(one.label));
      dropUnused(site, list, item);
    });
    return done();
  };
  const one = (find: (given: string) => ItemRecord): Step =>
    doing((call, segment) => remove(call, [find(argument(segment, 'vid', 'versionlabel'))]));
  const entity = (version: ItemRecord) => versionEntity(site, found, version, link, remove);
  return {
    at: 'collection',
    link: `${link}/Versions`,
    metadata: 'SP.ApiData.FileVersions',
    members: () => all().map(entity),
    key: id => entity(byId(id)),
    links: {
      getbyid: (_call, segment) => entity(byId(argument(segment, 'versionid'))),
      deleteall: doing(call => remove(call, all())),
      deletebyid: one(byId),
      recyclebyid: one(byId),
      deletebylabel: one(byLabel),
      recyclebylabel: one(byLabel),
      restorebylabel: doing((call, segment) => {
        need(site, call.caller, owner, 'edit');
        const version = byLabel(argument(segment, 'versionlabel'));
        site.together(() => {
          const next = putContent(site, list, item, bytesOf(site, list, version), call.caller);
          changeItem(site, list, next, { values: version.values }, call.caller, true);
        });
        return done();
      }),
    },
  };
}

function versionEntity(
  site: Site,
  { list, item }: Found,
  version: ItemRecord,
  link: string,
  remove: (call: Call, versions: readonly ItemRecord[]) => ReturnType<typeof done>,
): Entity {
  const content: Step = () => ({
    at: 'bytes',
    bytes: bytesOf(site, list, version),
    type: 'application/octet-stream',
  });
  const size = version.file?.size ?? 0;
  return {
    at: 'entity',
    type: 'SP.FileVersion',
    link: `${link}/Versions(${version.label})`,
    values: () => ({
      CheckInComment: version.file?.comment ?? '',
      Created: version.modified,
      ID: version.label,
      IsCurrentVersion: false,
      Length: String(size),
      Size: size,
      Url: `_vti_history/${version.label}/${fileRef(item).slice(site.path.length + 1)}`,
      VersionLabel: versionLabel(version.label),
    }),
    expands: ['CreatedBy'],
    links: {
      $value: content,
      openbinarystream: content,
      createdby: () => userEntity(site, known(site, version.editor)),
      deleteobject: doing(call => remove(call, [version])),
    },
    remove: call => {
      remove(call, [version]);
    },
  };
}
