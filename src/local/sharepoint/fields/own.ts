/* Properties that columns of one type have beside those of every column, with their first values. */
/** Lookup columns. */
export const lookupOwn = {
  AllowMultipleValues: false,
  DependentLookupInternalNames: [],
  IsDependentLookup: false,
  IsRelationship: false,
  LookupField: '',
  LookupList: '',
  LookupWebId: '00000000-0000-0000-0000-000000000000',
  PrimaryFieldId: null,
  RelationshipDeleteBehavior: 0,
  UnlimitedLengthInDocumentLibrary: false,
};
/** Person columns. */
export const userOwn = {
  ...lookupOwn,
  AllowDisplay: true,
  LookupField: '',
  Presence: true,
  SelectionGroup: 0,
  SelectionMode: 1,
};
/** Choice columns. */
export const choiceOwn = { FillInChoice: false, Mappings: null, Choices: [] };
/** Number and currency columns. */
export const numberOwn = {
  CommaSeparator: true,
  CustomUnitName: null,
  CustomUnitOnRight: true,
  DisplayFormat: -1,
  MaximumValue: Number.MAX_VALUE,
  MinimumValue: -Number.MAX_VALUE,
  ShowAsPercentage: false,
  Unit: null,
};
/** Columns of several lines. */
export const noteOwn = {
  AllowHyperlink: false,
  AppendOnly: false,
  IsLongHyperlink: false,
  NumberOfLines: 6,
  RestrictedMode: false,
  RichText: false,
  UnlimitedLengthInDocumentLibrary: false,
  WikiLinking: false,
};
/** Date columns. */
export const dateOwn = {
  DateTimeCalendarType: 0,
  DateFormat: null,
  DisplayFormat: 1,
  FriendlyDisplayFormat: 0,
  TimeFormat: null,
};
/** Calculated columns. */
export const calculatedOwn = {
  CurrencyLocaleId: 2057,
  DateFormat: 0,
  DisplayFormat: -1,
  Formula: '',
  OutputType: 2,
  ShowAsPercentage: false,
};
