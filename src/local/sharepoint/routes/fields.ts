import { randomUUID } from 'node:crypto';
import type { Site } from '../context';
import { refusal, refuse } from '../errors';
import { fieldFromXml, internalNameOf } from '../fields/schema';
import { FIELD_TYPES, typeNamed } from '../fields/types';
import { fieldNamed, touch } from '../lists';
import { need } from '../permissions';
import type { FieldRecord, ListRecord } from '../store/records';
import {
  argument,
  doing,
  done,
  type Answer,
  type Call,
  type Collection,
  type Segment,
} from '../wire/node';
import { guid, record, text } from '../given';
import { checkedIndex, fieldEntity, linkOf, settable } from './fieldEntity';

/** The columns of a list, or of the site when there is no list. */
export function fieldsCollection(site: Site, list: ListRecord | undefined): Collection {
  const owner = list?.Id ?? '';
  const all = () => site.fields.all(owner);
  const entity = (field: FieldRecord) => fieldEntity(site, list, field);
  const byName = (name: string) => {
    const field = fieldNamed(all(), name);
    if (!field) throw refuse.noColumn(name);
    return entity(field);
  };
  return {
    at: 'collection',
    link: `${linkOf(list)}/Fields`,
    metadata: 'SP.ApiData.Fields',
    members: () => all().map(entity),
    key: given => {
      const id = given.replace(/[{}]/g, '').toLowerCase();
      const field = all().find(one => one.Id === id) ?? undefined;
      if (!field)
        throw refusal(
          400,
          'argument',
          `Invalid field name. {${id}}  ${site.url}  ${list?.url ?? ''}`,
        );
      return entity(field);
    },
    takes: 'SP.Field',
    create: call => created(site, list, call, call.body),
    links: {
      getbyid: (call, segment) =>
        fieldsCollection(site, list).key?.(argument(segment, 'id'), call) ?? done(),
      getbytitle: (_call, segment) => {
        const title = argument(segment, 'title');
        const field = all().find(one => one.Title.toLowerCase() === title.toLowerCase());
        if (!field) throw refuse.noColumn(title);
        return entity(field);
      },
      getbyinternalnameortitle: (_call, segment) => byName(argument(segment, 'strname')),
      addfield: doing(call => created(site, list, call, record(call.body.parameters))),
      add: doing(call => created(site, list, call, record(call.body.parameters ?? call.body))),
      adddependentlookupfield: doing((call, segment) => addDependent(site, list, call, segment)),
      createfieldasxml: doing(call => {
        const { SchemaXml, Options } = record(call.body.parameters);
        const field = fieldFromXml(text(SchemaXml), (Number(Options ?? 0) & 8) !== 0);
        return keepNew(site, list, call, field, (Number(Options ?? 0) & 16) !== 0);
      }),
    },
  };
}

function created(
  site: Site,
  list: ListRecord | undefined,
  call: Call,
  body: Readonly<Record<string, unknown>>,
): Answer {
  const type = typeNamed(kindIn(body), body.AllowMultipleValues === true);
  const kind = Number(body.FieldTypeKind);
  if (type === undefined && !(Number.isInteger(kind) && kind > 0 && kind < 37))
    throw refuse.badArgument();
  if (type === undefined)
    throw refuse.notBuilt(`a column of FieldTypeKind ${String(body.FieldTypeKind)}`);
  const Title = text(body.Title);
  const lookup =
    guid(body.LookupListId) === ''
      ? {}
      : {
          LookupList: guid(body.LookupListId),
          LookupField: text(body.LookupFieldName, 'Title'),
        };
  const field: FieldRecord = {
    Id: randomUUID(),
    InternalName: internalNameOf(Title),
    Title,
    type,
    builtIn: false,
    props: { ...settable(type, body), ...lookup },
  };
  return keepNew(site, list, call, field, false);
}

/** The kind of column a body makes: what `__metadata` calls it, else its FieldTypeKind. */
function kindIn(body: Readonly<Record<string, unknown>>): number {
  const entity = text(record(body.__metadata).type);
  const found = Object.values(FIELD_TYPES).find(
    type => type.entity === entity && entity !== 'SP.Field',
  );
  return found?.kind ?? Number(body.FieldTypeKind);
}

function addDependent(
  site: Site,
  list: ListRecord | undefined,
  call: Call,
  segment: Segment,
): Answer {
  const { displayname = '', primarylookupfieldid = '', showfield = 'Title' } = segment.named;
  const primary = site.fields.get(list?.Id ?? '', guid(primarylookupfieldid));
  if (!primary) throw refuse.noColumn(primarylookupfieldid);
  const field: FieldRecord = {
    Id: randomUUID(),
    InternalName: internalNameOf(displayname),
    Title: displayname,
    type: primary.type,
    builtIn: false,
    props: {
      ...primary.props,
      Indexed: false,
      ReadOnlyField: true,
      LookupField: showfield,
      IsDependentLookup: true,
      PrimaryFieldId: primary.Id,
      primaryName: primary.InternalName,
    },
  };
  return keepNew(site, list, call, field, false);
}

function keepNew(
  site: Site,
  list: ListRecord | undefined,
  call: Call,
  given: FieldRecord,
  inView: boolean,
): Answer {
  need(site, call.caller, list?.Id ?? '', 'manageLists');
  const owner = list?.Id ?? '';
  if (given.Title === '') throw refusal(500, 'argument', 'The parameter Title cannot be empty.');
  if (site.fields.get(owner, given.Id))
    throw refusal(500, 'sharePoint', `A duplicate field name "${given.InternalName}" was found.`);
  const field = checkedIndex(site, owner, {
    ...given,
    InternalName: freeName(site, owner, given.InternalName),
  });
  site.together(() => {
    site.fields.put(owner, field.Id, field);
    const view = site.views.all(owner).find(one => one.DefaultView);
    if (inView && view)
      site.views.put(owner, view.Id, { ...view, fields: [...view.fields, field.InternalName] });
    if (list) touch(site, list);
  });
  return { at: 'created', entity: fieldEntity(site, list, field) };
}

function freeName(site: Site, owner: string, name: string): string {
  const taken = new Set(site.fields.all(owner).map(field => field.InternalName.toLowerCase()));
  for (let number = -1; ; number += 1) {
    const suffix = number < 0 ? '' : String(number);
    const free = `${name.slice(0, 32 - suffix.length)}${suffix}`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}
