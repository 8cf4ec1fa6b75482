import { element, xml } from './caml';
import { type Column, shownName } from './columns';

/** What `fields/createFieldAsXml` is given for a column. Pure. */
export function fieldXml(name: string, column: Column): string {
  const own = {
    ...(column.id && { ID: column.id }),
    Name: name,
    StaticName: name,
    DisplayName: shownName(name, column),
    Description: column.about,
    ...SCHEMA[column.kind],
    ...(column.indexed || column.unique ? { Indexed: 'TRUE' } : {}),
    ...(column.unique && { EnforceUniqueValues: 'TRUE' }),
    ...(column.format && { CustomFormatter: column.format }),
    ...(column.hidden && { ShowInNewForm: 'FALSE', ShowInEditForm: 'FALSE' }),
  };
  if (!('choices' in column)) return element('Field', [], own);
  const choices = column.choices.map(choice => element('CHOICE', [xml(choice)]));
  const fillIn = { FillInChoice: column.fillIn ? 'TRUE' : 'FALSE' };
  return element('Field', [element('CHOICES', choices)], { ...own, ...fillIn });
}

/** What SharePoint calls the type of a column (`TypeAsString`). */
export function typeName(column: Column): string {
  return SCHEMA[column.kind].Type;
}

const SCHEMA = {
  text: { Type: 'Text', MaxLength: '255' },
  note: { Type: 'Note', NumLines: '6', RichText: 'FALSE' },
  number: { Type: 'Number', Decimals: '0', Min: '0' },
  day: { Type: 'DateTime', Format: 'DateOnly' },
  instant: { Type: 'DateTime', Format: 'DateTime' },
  'yes/no': { Type: 'Boolean' },
  person: { Type: 'User', UserSelectionMode: 'PeopleOnly' },
  choice: { Type: 'Choice', Format: 'Dropdown' },
  choices: { Type: 'MultiChoice' },
} as const satisfies Record<Column['kind'], Readonly<Record<string, string> & { Type: string }>>;
