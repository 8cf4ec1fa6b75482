import type { FieldRecord } from '../store/records';

/** Whether a date column shows no time. */
export const isDateOnly = (field: FieldRecord) => field.props.DisplayFormat === 0;

/** EntityPropertyName: the internal name, `OData_` in front when it starts with an underscore. */
export const entityName = (field: FieldRecord) =>
  field.InternalName.startsWith('_') ? `OData_${field.InternalName}` : field.InternalName;
