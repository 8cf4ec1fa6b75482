/** The key column that every list has. Internal names never change; none is called `XId`, since
 * SharePoint gives the person in a column `X` under that name. */
export const PLAN = {
  kind: 'text',
  id: '{5f0d8a3e-6c1b-4f7a-9d2e-8b47c1e0a913}',
  indexed: true,
  by: 'import',
  about: 'Key of the plan the row belongs to',
} as const;

/** The column that names an action. */
export const REF = { kind: 'text', indexed: true, by: 'import' } as const;

/** Whose account somebody spoke or sent a file with. */
export const SAID_BY_ACCOUNT = {
  kind: 'text',
  shown: 'Said by account',
  by: 'service',
  about: 'Their Entra object id',
} as const;
