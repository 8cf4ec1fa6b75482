import { randomUUID } from 'node:crypto';
import { refusal } from '../errors';
import { child, readXml } from '../query/xml';
import type { FieldRecord } from '../store/records';
import { FIELD_TYPES, typeOf } from './types';
import { text as asText } from '../given';

/** Attributes of `<Field>` that are properties too: by attribute name, how to read and write each. */
const ATTRIBUTES: Readonly<
  Record<string, readonly [property: string, as: 'flag' | 'number' | 'text']>
> = {
  Required: ['Required', 'flag'],
  Hidden: ['Hidden', 'flag'],
  ReadOnly: ['ReadOnlyField', 'flag'],
  Indexed: ['Indexed', 'flag'],
  EnforceUniqueValues: ['EnforceUniqueValues', 'flag'],
  FillInChoice: ['FillInChoice', 'flag'],
  RichText: ['RichText', 'flag'],
  AppendOnly: ['AppendOnly', 'flag'],
  UnlimitedLengthInDocumentLibrary: ['UnlimitedLengthInDocumentLibrary', 'flag'],
  Percentage: ['ShowAsPercentage', 'flag'],
  Sealed: ['Sealed', 'flag'],
  NumLines: ['NumberOfLines', 'number'],
  MaxLength: ['MaxLength', 'number'],
  LCID: ['CurrencyLocaleId', 'number'],
  Min: ['MinimumValue', 'number'],
  Max: ['MaximumValue', 'number'],
  Description: ['Description', 'text'],
  Group: ['Group', 'text'],
  List: ['LookupList', 'text'],
  ShowField: ['LookupField', 'text'],
  CustomFormatter: ['CustomFormatter', 'text'],
  JSLink: ['JSLink', 'text'],
};
const READ = {
  flag: (text: string): unknown => text.toUpperCase() === 'TRUE',
  number: (text: string): unknown => Number(text),
  text: (text: string): unknown => text,
};

const escape = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The internal name SharePoint makes of a title: other signs escaped, 32 characters at most. */
export function internalNameOf(title: string): string {
  const escaped = [...title]
    .map((letter, index) =>
      /[A-Za-z_]/.test(letter) || (/\d/.test(letter) && index > 0)
        ? letter
        : /[\u00c0-\uffff]/.test(letter)
          ? letter
          : `_x${letter.charCodeAt(0).toString(16).padStart(4, '0')}_`,
    )
    .join('');
  return escaped.slice(0, 32);
}

/** A column from `<Field …/>`. `Options` 8 keeps the name given; else it is made from the display name. */
export function fieldFromXml(xml: string, keepName: boolean): FieldRecord {
  const element = readXml(xml);
  const type = element?.attributes.Type ?? '';
  if (!element || element.name !== 'Field' || !FIELD_TYPES[type])
    throw refusal(
      500,
      'sharePoint',
      `Field type ${type} is not installed properly. Go to the list settings page to delete this field.`,
    );
  const { attributes } = element;
  const title = attributes.DisplayName ?? attributes.Name ?? '';
  const props: Record<string, unknown> = {};
  for (const [attribute, [property, as]] of Object.entries(ATTRIBUTES)) {
    const text = attributes[attribute];
    if (text !== undefined) props[property] = READ[as](text);
  }
  if (type === 'DateTime') props.DisplayFormat = attributes.Format === 'DateOnly' ? 0 : 1;
  if (type === 'URL') props.DisplayFormat = attributes.Format === 'Image' ? 1 : 0;
  if (type === 'Choice') props.EditFormat = attributes.Format === 'RadioButtons' ? 1 : 0;
  if (type.startsWith('User'))
    props.SelectionMode = attributes.UserSelectionMode === 'PeopleOnly' ? 0 : 1;
  const choices = child(element, 'CHOICES');
  if (choices) props.Choices = choices.children.map(one => one.text);
  const standard = child(element, 'Default');
  if (standard) props.DefaultValue = standard.text;
  const formula = child(element, 'Formula');
  if (formula) props.Formula = formula.text;
  if (type === 'Calculated')
    props.OutputType = FIELD_TYPES[attributes.ResultType ?? 'Text']?.kind ?? 2;
  if (typeof props.LookupList === 'string')
    props.LookupList = props.LookupList.replace(/[{}]/g, '').toLowerCase();
  const name = keepName ? (attributes.Name ?? attributes.StaticName) : undefined;
  return {
    Id: (attributes.ID ?? randomUUID()).replace(/[{}]/g, '').toLowerCase(),
    InternalName: name ? name.slice(0, 32) : internalNameOf(title),
    Title: title,
    type,
    builtIn: false,
    props,
  };
}

/** `<Field …/>` for a column. */
export function fieldXml(field: FieldRecord, source: string): string {
  const written = Object.entries(ATTRIBUTES).flatMap(([attribute, [property, as]]) => {
    const given = field.props[property];
    if (given === undefined || given === null || given === '') return [];
    if (property === 'LookupList') return [`List="{${asText(given)}}"`];
    return [
      `${attribute}="${as === 'flag' ? (given === true ? 'TRUE' : 'FALSE') : escape(asText(given))}"`,
    ];
  });
  const format = formatOf(field);
  const head = [
    `Type="${field.type}"`,
    `DisplayName="${escape(field.Title)}"`,
    `ID="{${field.Id}}"`,
    `Name="${field.InternalName}"`,
    `StaticName="${field.InternalName}"`,
    `SourceID="{${source}}"`,
    `ColName="${field.InternalName}"`,
    ...(format === '' ? [] : [`Format="${format}"`]),
    ...(typeOf(field).many && typeOf(field).refers ? ['Mult="TRUE"'] : []),
    ...written,
  ].join(' ');
  const inner = innerXml(field);
  return inner === '' ? `<Field ${head} />` : `<Field ${head}>${inner}</Field>`;
}

function formatOf(field: FieldRecord): string {
  if (field.type === 'DateTime') return field.props.DisplayFormat === 0 ? 'DateOnly' : 'DateTime';
  if (field.type === 'URL') return field.props.DisplayFormat === 1 ? 'Image' : 'Hyperlink';
  if (field.type === 'Choice') return field.props.EditFormat === 1 ? 'RadioButtons' : 'Dropdown';
  return '';
}

function innerXml({ props }: FieldRecord): string {
  const choices = Array.isArray(props.Choices)
    ? `<CHOICES>${props.Choices.map(one => `<CHOICE>${escape(String(one))}</CHOICE>`).join('')}</CHOICES>`
    : '';
  const standard =
    typeof props.DefaultValue === 'string'
      ? `<Default>${escape(props.DefaultValue)}</Default>`
      : '';
  const formula =
    typeof props.Formula === 'string' ? `<Formula>${escape(props.Formula)}</Formula>` : '';
  return `${standard}${choices}${formula}`;
}
