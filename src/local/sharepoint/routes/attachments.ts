import { attach, attached, detach, noFile } from '../attachments';
import type { Site } from '../context';
import { itemWithId } from '../items';
import { itemScope, need } from '../permissions';
import type { ItemRecord, ListRecord } from '../store/records';
import {
  argument,
  doing,
  done,
  type Call,
  type Collection,
  type Entity,
  type Segment,
} from '../wire/node';

/** The files attached to a row. */
export function attachmentsOf(site: Site, list: ListRecord, item: ItemRecord): Collection {
  const link = `Web/Lists(guid'${list.Id}')/Items(${item.id})/AttachmentFiles`;
  const fresh = () => itemWithId(site, list, String(item.id));
  const file = (name: string): Entity => fileEntity(site, list, fresh(), link, name);
  const named = (name: string): Entity => {
    const known = fresh().attachments.find(one => one.toLowerCase() === name.toLowerCase());
    if (known === undefined) throw noFile();
    return file(known);
  };
  const add = (call: Call, segment: Segment) => {
    need(site, call.caller, itemScope(list, item), 'edit');
    const name = argument(segment, 'filename', 'decodedurl');
    attach(site, list, fresh(), name, call.bytes, false);
    return file(name);
  };
  return {
    at: 'collection',
    link,
    metadata: 'SP.ApiData.Attachments',
    members: () => fresh().attachments.map(file),
    key: named,
    links: {
      add: doing(add),
      addusingpath: doing(add),
      getbyfilename: (_call, segment) => named(argument(segment, 'filename')),
      getbyfilenameaspath: (_call, segment) => named(argument(segment, 'decodedurl')),
    },
  };
}

function fileEntity(
  site: Site,
  list: ListRecord,
  item: ItemRecord,
  link: string,
  name: string,
): Entity {
  const url = `${list.url}/Attachments/${item.id}/${name}`;
  const remove = (call: Call) => {
    need(site, call.caller, itemScope(list, item), 'edit');
    detach(site, list, item, name);
    return done();
  };
  return {
    at: 'entity',
    type: 'SP.Attachment',
    link: `${link}('${name.replaceAll("'", "''")}')`,
    values: () => ({
      FileName: name,
      FileNameAsPath: { DecodedUrl: name },
      ServerRelativePath: { DecodedUrl: url },
      ServerRelativeUrl: url,
    }),
    expands: [],
    links: {
      $value: call => {
        if (call.method !== 'PUT')
          return {
            at: 'bytes',
            bytes: attached(site, list, item, name),
            type: 'application/octet-stream',
          };
        need(site, call.caller, itemScope(list, item), 'edit');
        attach(site, list, item, name, call.bytes, true);
        return done(204);
      },
      recycleobject: doing(remove),
      deleteobject: doing(remove),
    },
    remove,
  };
}
