import type { Person } from '../../plan/people';
import type { ChosenAccount } from '../../plan/service';
import type { Managed } from '../../plan/settings/decide';
import type { Service } from '../service';
import { words } from '../words';
import { settingWords } from '../words/settings';

/** Somebody as the service has them, or why not in a sentence. */
export type Taken = { person: Person } | { fault: string };

/** Sends whose account it is; an `asWritten` beside says which owner they are. */
export async function takeIn(
  service: Pick<Service, 'manage'>,
  planKey: string,
  { asWritten, mail, id }: ChosenAccount & { asWritten?: string },
): Promise<Taken> {
  const chosen = { mail, ...(id && { id }) };
  try {
    return takenOf(
      asWritten === undefined
        ? await service.manage<Person>(planKey, 'people/add', chosen)
        : await service.manage<Person>(planKey, 'people/match', { asWritten, ...chosen }),
    );
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function takenOf(managed: Managed<Person>): Taken {
  switch (managed.kind) {
    case 'saved':
    case 'changed':
      return { person: managed.now };
    case 'refused': {
      const [{ value, sentence } = { value: '', sentence: words.gone }] = managed.faults;
      return { fault: settingWords.fault(value, sentence) };
    }
    case 'not found':
      return { fault: words.gone };
  }
}
