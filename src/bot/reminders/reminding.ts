import type { PlanStore } from '../../sharepoint/store';
import { type Chat, type ChatDoor, openChat } from '../adapter';
import { type PeopleOfRuns, peopleIn } from '../people';
import { ledgerIn, type Storage } from './ledger';
import { paceIn, type PaceSettings } from './pace';
import type { Reminding } from './run';
import { openBy, sendBy } from './send';

/** What a process has to say to remind: where things are, and by which door the chat is reached. */
export type RemindingPlaces = {
  store: PlanStore;
  storage: Storage;
  tenantId: string;
  chat: ChatDoor;
  now: () => Date;
  log: (line: string) => void; // ids only
  pace?: PaceSettings;
  hangsAfterMs?: number; // a post without an answer by then may have arrived: 15 s
} & Pick<Reminding, 'stop' | 'tell' | 'atOnce' | 'freshForMs'>;

/** Ledger, people, pace and sender for a process that only reminds: what {@link Reminding} needs. Sends nothing yet. */
export function remindingAt(places: RemindingPlaces): Reminding {
  const { storage, tenantId, chat, log } = places;
  return remindingBy({ ...places, people: peopleIn(storage, tenantId), chat: openChat(chat, log) });
}

/** The same for a process that has people and chat already, since it listens too. */
export function remindingBy(
  parts: Omit<RemindingPlaces, 'tenantId' | 'log' | 'chat'> & {
    people: PeopleOfRuns;
    chat: Chat;
  },
): Reminding {
  const { storage, chat, pace, hangsAfterMs, ...rest } = parts;
  return {
    ...rest,
    ledger: ledgerIn(storage),
    pace: paceIn(storage, pace),
    send: sendBy(chat, hangsAfterMs),
    open: openBy(chat, hangsAfterMs),
  };
}
