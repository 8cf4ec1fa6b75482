import type { Site } from '../context';
import type { ListRecord } from '../store/records';
import { isLibraryList } from '../lists';
import type { Collection, Entity } from '../wire/node';
import { refuse } from '../errors';

const NAMES: Readonly<Record<string, readonly [name: string, description: string]>> = {
  '0x01': ['Item', 'Create a new list item.'],
  '0x0101': ['Document', 'Create a new document.'],
  '0x0120': ['Folder', 'Create a new folder.'],
};

/** A content type, as far as listing it. */
export function contentTypeEntity(id: string, link: string): Entity {
  const [Name, Description] = NAMES[id] ?? ['Item', ''];
  return {
    at: 'entity',
    type: 'SP.ContentType',
    link,
    values: () => ({
      Description,
      DisplayFormTemplateName: 'ListForm',
      DisplayFormUrl: '',
      DocumentTemplate: '',
      DocumentTemplateUrl: '',
      EditFormTemplateName: 'ListForm',
      EditFormUrl: '',
      Group: Name === 'Folder' ? 'Folder Content Types' : 'List Content Types',
      Hidden: false,
      Id: { StringValue: id },
      JSLink: '',
      MobileDisplayFormUrl: '',
      MobileEditFormUrl: '',
      MobileNewFormUrl: '',
      Name,
      NewFormTemplateName: 'ListForm',
      NewFormUrl: '',
      ReadOnly: false,
      Scope: '',
      Sealed: false,
      StringId: id,
    }),
    expands: ['FieldLinks', 'Fields', 'Parent', 'WorkflowAssociations'],
    links: {},
  };
}

/** The content types of a list, or of the site. */
export function contentTypesOf(site: Site, list: ListRecord | undefined): Collection {
  const base = list ? `Web/Lists(guid'${list.Id}')` : 'Web';
  const ids = list ? [isLibraryList(list) ? '0x0101' : '0x01', '0x0120'] : Object.keys(NAMES);
  const entity = (id: string) => contentTypeEntity(id, `${base}/ContentTypes('${id}')`);
  const find = (id: string) => {
    if (!ids.includes(id)) throw refuse.noResource(id);
    return entity(id);
  };
  void site;
  return {
    at: 'collection',
    link: `${base}/ContentTypes`,
    metadata: 'SP.ApiData.ContentTypes',
    members: () => ids.map(entity),
    key: find,
    links: { getbyid: (_call, segment) => find(segment.args[0] ?? '') },
  };
}
