import { PrincipalSource, PrincipalType, type SPFI } from '@pnp/sp';
import '@pnp/sp/profiles/index.js';
import type { Account } from './accounts';
import { naming } from './fault';

/** Somebody of the organisation, as far as choosing the right one of a name needs. */
export type Found = Account & {
  id?: string; // Entra object id
  title?: string; // their job
  department?: string;
};

const MOST = 12;

/**
 * Accounts of the whole directory whose name or address begins so, at most 12, in the order that
 * SharePoint gives, asked as the signed-in person through its people picker. Groups are left out. Throws
 * with the `status` where SharePoint refuses.
 */
export async function searchDirectory(sp: SPFI, text: string): Promise<readonly Found[]> {
  const found: unknown = await naming('The directory could not be searched', () =>
    sp.profiles.clientPeoplePickerSearchUser({
      QueryString: text,
      AllowEmailAddresses: true,
      AllowMultipleEntities: false,
      MaximumEntitySuggestions: MOST,
      PrincipalSource: PrincipalSource.All,
      PrincipalType: PrincipalType.User,
    }),
  );
  return (Array.isArray(found) ? found : []).flatMap(readFound);
}

/** An address by which the service finds them again: that of their login, which an account without a mailbox has too. */
function readFound(entity: unknown): readonly Found[] {
  const { Key, DisplayText, EntityData, IsResolved } = Object(entity) as Record<string, unknown>;
  const data = Object(EntityData) as Record<string, unknown>;
  const mail = /\|membership\|(.+)$/i.exec(String(Key))?.[1] ?? textOf(data.Email);
  if (IsResolved === false || !mail?.includes('@') || typeof DisplayText !== 'string') return [];
  const [id, title, department] = [data.ObjectId, data.Title, data.Department].map(textOf);
  return [
    {
      name: DisplayText,
      mail,
      ...(id && { id }),
      ...(title && { title }),
      ...(department && { department }),
    },
  ];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
