import type { Site } from '../context';
import {
  addTypeToList,
  columnsOfType,
  keepType,
  makeType,
  parentOf,
  removeType,
  typesOfList,
  typesOfSite,
} from '../contentTypes';
import { refusal, refuse } from '../errors';
import { record, text } from '../given';
import { need } from '../permissions';
import type { ContentTypeRecord, ListRecord } from '../store/records';
import {
  argument,
  doing,
  done,
  type Answer,
  type Call,
  type Collection,
  type Entity,
} from '../wire/node';
import { fieldEntity } from './fieldEntity';
import { fieldLinksOf } from './fieldLinks';
import { none, resource } from './listed';

/** Properties with their first values; a body may set them. */
const FIRST: Readonly<Record<string, unknown>> = {
  ClientFormCustomFormatter: '',
  Description: '',
  DisplayFormClientSideComponentId: '',
  DisplayFormClientSideComponentProperties: '',
  DisplayFormTarget: 0,
  DisplayFormTemplateName: 'ListForm',
  DisplayFormUrl: '',
  DocumentTemplate: '',
  DocumentTemplateUrl: '',
  EditFormClientSideComponentId: '',
  EditFormClientSideComponentProperties: '',
  EditFormTarget: 0,
  EditFormTemplateName: 'ListForm',
  EditFormUrl: '',
  Group: 'Custom Content Types',
  Hidden: false,
  JSLink: '',
  MobileDisplayFormUrl: '',
  MobileEditFormUrl: '',
  MobileNewFormUrl: '',
  Name: '',
  NewFormClientSideComponentId: null,
  NewFormClientSideComponentProperties: '',
  NewFormTarget: 0,
  NewFormTemplateName: 'ListForm',
  NewFormUrl: '',
  ReadOnly: false,
  Sealed: false,
};

function settable(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const names = Object.keys(body).filter(
    name => !['Id', 'StringId', 'ParentContentType', '__metadata', 'odata.type'].includes(name),
  );
  const strange = names.find(name => !(name in FIRST));
  if (strange !== undefined) throw refuse.noProperty(strange, 'SP.ContentType');
  return Object.fromEntries(names.map(name => [name, body[name]]));
}

/** The content types of a list, or of the site. */
export function contentTypesOf(site: Site, list: ListRecord | undefined): Collection {
  const base = list ? `Web/Lists(guid'${list.Id}')` : 'Web';
  const all = () => (list ? typesOfList(site, list) : typesOfSite(site));
  const entity = (type: ContentTypeRecord) => contentTypeEntity(site, list, type);
  const find = (id: string) => {
    const type = all().find(one => one.Id.toUpperCase() === id.toUpperCase());
    if (!type) throw refusal(404, 'missing', `There is no content type with the id "${id}".`);
    return entity(type);
  };
  const may = (call: Call) => need(site, call.caller, list?.Id ?? '', 'manageLists');
  const create = (call: Call): Answer => {
    may(call);
    const given = record(call.body.parameters ?? call.body);
    const asked =
      text(given.Id) ||
      text(record(given.Id).StringValue) ||
      text(record(record(given.ParentContentType).Id).StringValue);
    const made = makeType(site, asked, settable(given));
    return { at: 'created', entity: entity(list ? addTypeToList(site, list, made.Id) : made) };
  };
  const adopt = doing(call => {
    may(call);
    if (!list) throw refuse.notBuilt('adding a content type of another site');
    const whole = record(call.body.contentType);
    const id = text(
      call.body.contentTypeId,
      text(whole.StringId) || text(record(whole.Id).StringValue),
    );
    return entity(addTypeToList(site, list, id));
  });
  return {
    at: 'collection',
    link: `${base}/ContentTypes`,
    metadata: 'SP.ApiData.ContentTypes',
    members: () => all().map(entity),
    key: find,
    create,
    links: {
      add: doing(create),
      create: doing(create),
      addavailablecontenttype: adopt,
      addexistingcontenttype: adopt,
      getbyid: (_call, segment) => find(argument(segment, 'contenttypeid')),
    },
  };
}

/** The content type of a row, which may have one that its list has no more. */
export function typeOfRow(site: Site, list: ListRecord, id: string): Entity {
  const found =
    typesOfList(site, list).find(type => type.Id === id) ??
    parentOf(typesOfSite(site), `${id}00`) ??
    typesOfSite(site)[0];
  if (!found) throw refuse.noResource(id);
  return contentTypeEntity(site, list, found);
}

function contentTypeEntity(
  site: Site,
  list: ListRecord | undefined,
  type: ContentTypeRecord,
): Entity {
  const base = list ? `Web/Lists(guid'${list.Id}')` : 'Web';
  const link = `${base}/ContentTypes('${type.Id}')`;
  const may = (call: Call) => need(site, call.caller, list?.Id ?? '', 'manageLists');
  const keep = (call: Call, next: ContentTypeRecord) => {
    may(call);
    keepType(site, list, next);
  };
  const remove = (call: Call) => {
    may(call);
    removeType(site, list, type);
    return done();
  };
  return {
    at: 'entity',
    type: 'SP.ContentType',
    link,
    values: () => ({
      ...FIRST,
      ...type.props,
      Id: { StringValue: type.Id },
      Scope: list?.url ?? site.path,
      StringId: type.Id,
    }),
    more: {
      SchemaXml: () =>
        `<ContentType ID="${type.Id}" Name="${text(type.props.Name).replaceAll('"', '&quot;')}" />`,
    },
    expands: [
      'DescriptionResource',
      'FieldLinks',
      'Fields',
      'NameResource',
      'Parent',
      'WorkflowAssociations',
    ],
    links: {
      parent: () =>
        contentTypeEntity(site, undefined, parentOf(typesOfSite(site), type.Id) ?? type),
      fields: () => ({
        at: 'collection',
        link: `${link}/Fields`,
        metadata: 'SP.ApiData.Fields',
        members: () => columnsOfType(site, list, type).map(field => fieldEntity(site, list, field)),
        links: {},
      }),
      fieldlinks: () => fieldLinksOf(site, list, type, link, keep),
      workflowassociations: () => none('WorkflowAssociations'),
      nameresource: () => resource(`${link}/NameResource`, text(type.props.Name)),
      descriptionresource: () =>
        resource(`${link}/DescriptionResource`, text(type.props.Description)),
      deleteobject: doing(remove),
    },
    merge: call => keep(call, { ...type, props: { ...type.props, ...settable(call.body) } }),
    remove,
  };
}
