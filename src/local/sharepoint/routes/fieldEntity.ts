import type { Site } from '../context';
import { refusal, refuse } from '../errors';
import { fieldFromXml, fieldXml } from '../fields/schema';
import { entityName, FIELD_TYPES, typeNamed, typeOf } from '../fields/types';
import { text as asText } from '../given';
import { touch } from '../lists';
import { need } from '../permissions';
import { resource } from './listed';
import type { FieldRecord, ListRecord } from '../store/records';
import { checkKinds } from './checkKinds';
import { doing, done, value, type Answer, type Call, type Entity } from '../wire/node';

const ZERO = '00000000-0000-0000-0000-000000000000';
const MOST_INDEXES = 20;

const FIRST: Readonly<Record<string, unknown>> = {
  AutoIndexed: false,
  CanBeDeleted: true,
  ClientSideComponentId: ZERO,
  ClientSideComponentProperties: null,
  ClientValidationFormula: null,
  ClientValidationMessage: null,
  CustomFormatter: null,
  DefaultFormula: null,
  DefaultValue: null,
  Description: '',
  Direction: 'none',
  EnforceUniqueValues: false,
  FromBaseType: false,
  Group: 'Custom Columns',
  Hidden: false,
  Indexed: false,
  IndexStatus: 0,
  IsModern: false,
  JSLink: 'clienttemplates.js',
  PinnedToFiltersPane: false,
  ReadOnlyField: false,
  Required: false,
  Sealed: false,
  ShowInFiltersPane: 0,
  ValidationFormula: null,
  ValidationMessage: null,
};
/** Names a body may carry that say what the column is, or nothing. */
const GIVEN_ONCE = new Set([
  '__metadata',
  'odata.type',
  'FieldTypeKind',
  'Title',
  'Id',
  'InternalName',
  'StaticName',
  'TypeAsString',
  'SchemaXml',
  'LookupListId',
  'LookupFieldName',
  'LookupWebId',
  'IsCompactName',
  'AllowMultipleValues',
  'Scope',
  'EntityPropertyName',
  'Sortable',
  'Filterable',
]);

/** Where the columns of a list or of the site are. */
export const linkOf = (list: ListRecord | undefined) =>
  list ? `Web/Lists(guid'${list.Id}')` : 'Web';

/** The properties a body sets on a column of that type; refuses names it does not have. */
export function settable(
  type: string,
  body: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const own = FIELD_TYPES[type]?.own ?? {};
  checkKinds(body, { ...FIRST, ...own, Title: '' });
  const props: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(body)) {
    if (GIVEN_ONCE.has(name)) continue;
    if (!(name in FIRST) && !(name in own) && isEmpty(given)) continue;
    if (!(name in FIRST) && !(name in own))
      throw refuse.noProperty(name, FIELD_TYPES[type]?.entity ?? 'SP.Field');
    props[name] =
      given !== null && typeof given === 'object' && 'results' in given ? given.results : given;
  }
  return props;
}

/** Clients send every property of a creation record, most of them empty. */
const isEmpty = (given: unknown) =>
  given === null || (typeof given === 'object' && Object.values(given).flat().length === 0);

/** An index on a column that cannot have one is accepted and reads back false (measured). */
export function checkedIndex(site: Site, owner: string, field: FieldRecord): FieldRecord {
  const wants = field.props.Indexed === true || field.props.EnforceUniqueValues === true;
  if (!wants) return field;
  if (!typeOf(field).indexable) return { ...field, props: { ...field.props, Indexed: false } };
  const others = site.fields
    .all(owner)
    .filter(one => one.Id !== field.Id && one.props.Indexed === true);
  if (others.length >= MOST_INDEXES)
    throw refusal(
      500,
      'sharePoint',
      'You have reached the maximum number of indexed columns for this list.',
    );
  return { ...field, props: { ...field.props, Indexed: true } };
}

/** A column as SP.Field and its kinds. */
export function fieldEntity(site: Site, list: ListRecord | undefined, field: FieldRecord): Entity {
  const type = typeOf(field);
  const first = { ...FIRST, ...type.own };
  const owner = list?.Id ?? '';
  const set = (props: Record<string, unknown>) =>
    site.fields.put(owner, field.Id, { ...field, props: { ...field.props, ...props } });
  const showing = (name: string) =>
    doing((call, segment) => {
      need(site, call.caller, owner, 'manageLists');
      set({ [name]: segment.args[0] === 'true' });
      return done();
    });
  return {
    at: 'entity',
    type: type.entity,
    link: `${linkOf(list)}/Fields(guid'${field.Id}')`,
    values: () => ({
      ...Object.fromEntries(
        Object.entries(first).map(([name, given]) => [name, field.props[name] ?? given]),
      ),
      CanBeDeleted: !field.builtIn,
      EntityPropertyName: entityName(field),
      Filterable: type.filterable,
      Group: field.builtIn ? '_Hidden' : (field.props.Group ?? FIRST.Group),
      Id: field.Id,
      InternalName: field.InternalName,
      SchemaXml: fieldXml(field, list?.Id ?? ZERO),
      Scope: list?.url ?? site.path,
      Sortable: type.sortable,
      StaticName: field.InternalName,
      Title: field.Title,
      FieldTypeKind: type.kind,
      TypeAsString: field.type,
      TypeDisplayName: type.display,
      TypeShortDescription: type.display,
    }),
    expands: ['DescriptionResource', 'TitleResource'],
    links: {
      titleresource: () => resource(`${linkOf(list)}/TitleResource`, field.Title),
      descriptionresource: () =>
        resource(`${linkOf(list)}/DescriptionResource`, asText(field.props.Description)),
      setshowindisplayform: showing('ShowInDisplayForm'),
      setshowineditform: showing('ShowInEditForm'),
      setshowinnewform: showing('ShowInNewForm'),
      deleteobject: doing(call => {
        removeField(site, list, field, call);
        return done();
      }),
      schemaxml: () => value('SchemaXml', fieldXml(field, list?.Id ?? ZERO)),
    },
    merge: call => mergeField(site, list, field, call),
    remove: call => removeField(site, list, field, call),
  };
}

function mergeField(
  site: Site,
  list: ListRecord | undefined,
  field: FieldRecord,
  call: Call,
): Answer {
  const owner = list?.Id ?? '';
  need(site, call.caller, owner, 'manageLists');
  const xml =
    typeof call.body.SchemaXml === 'string' ? fieldFromXml(call.body.SchemaXml, true) : undefined;
  const { Title, AllowMultipleValues, FieldTypeKind } = call.body;
  if (FieldTypeKind !== undefined && FieldTypeKind !== typeOf(field).kind)
    throw refuse.notBuilt('a column changed to another FieldTypeKind');
  const type =
    typeof AllowMultipleValues === 'boolean'
      ? (typeNamed(typeOf(field).kind, AllowMultipleValues) ?? field.type)
      : field.type;
  const next: FieldRecord = {
    ...field,
    type: xml?.type ?? type,
    Title: typeof Title === 'string' ? Title : (xml?.Title ?? field.Title),
    props: { ...field.props, ...xml?.props, ...settable(field.type, call.body) },
  };
  site.together(() => {
    site.fields.put(owner, field.Id, checkedIndex(site, owner, next));
    if (list) touch(site, list);
  });
  return done(204);
}

function removeField(
  site: Site,
  list: ListRecord | undefined,
  field: FieldRecord,
  call: Call,
): void {
  const owner = list?.Id ?? '';
  need(site, call.caller, owner, 'manageLists');
  if (field.builtIn)
    throw refusal(
      500,
      'sharePoint',
      'The column cannot be deleted because it is a built-in column.',
    );
  site.together(() => {
    site.fields.remove(owner, field.Id);
    for (const view of site.views.all(owner))
      site.views.put(owner, view.Id, {
        ...view,
        fields: view.fields.filter(name => name !== field.InternalName),
      });
    if (list) touch(site, list);
  });
}
