import type { ListRecord } from '../store/records';
import type { Collection } from '../wire/node';
import { plainEntities } from './listed';

const FORMS = [
  ['DispForm.aspx', 4],
  ['EditForm.aspx', 6],
  ['NewForm.aspx', 8],
] as const;

/** The forms of a list: to show, change and make a row. */
export const formsOf = (list: ListRecord): Collection =>
  plainEntities(
    'SP.Form',
    `Web/Lists(guid'${list.Id}')/Forms`,
    FORMS.map(([page, FormType]) => ({
      FormType,
      Id: `${list.Id.slice(0, -1)}${FormType}`,
      ResourcePath: { DecodedUrl: `${list.url}/${page}` },
      ServerRelativeUrl: `${list.url}/${page}`,
    })),
    'Id',
  );
