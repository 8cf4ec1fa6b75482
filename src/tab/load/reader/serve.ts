import type { Update } from '../../../plan/action';
import type { Plan } from '../../../plan/plan';
import type { ReadShelf } from '../openPlan';
import { keepToken, type KeptToken } from './keptToken';
import { errorOf, faultOf, type FromReader, type PlanPiece, type ToReader } from './messages';

/** How the worker comes to the lists. */
export type OpenShelf = (
  siteUrl: string,
  tokens: Pick<KeptToken, 'token' | 'forget'>,
  onPause: (ms: number) => void,
) => ReadShelf;

const A_PIECE = 500;

/** Answers what the page asks; gives what takes the page's messages. `say` sends one to the page. */
export function serveReader(
  say: (message: FromReader) => void,
  openShelf: OpenShelf,
): (message: ToReader) => void {
  const tokens = keepToken(
    () => say({ say: 'token' }),
    () => new Date(),
  );
  let shelf: ReadShelf | undefined;
  return message => {
    if (message.ask === 'start') {
      shelf = openShelf(message.siteUrl, tokens, ms => say({ say: 'pause', ms }));
    } else if (message.ask === 'token') {
      if (message.fault) tokens.refuse(errorOf(message.fault));
      else tokens.give(message.token ?? '');
    } else if (shelf) {
      const { id } = message;
      answer(message, shelf, say).catch((error: unknown) =>
        say({ say: 'fault', id, fault: faultOf(error) }),
      );
    }
  };
}

type Question = Exclude<ToReader, { ask: 'start' | 'token' }>;

async function answer(
  question: Question,
  shelf: ReadShelf,
  say: (message: FromReader) => void,
): Promise<void> {
  const { id } = question;
  switch (question.ask) {
    case 'plans':
      return say({ say: 'plans', id, plans: await shelf.plans() });
    case 'health':
      return say({ say: 'health', id, findings: await shelf.health() });
    case 'accounts':
      return say({ say: 'accounts', id, accounts: await shelf.accounts() });
    case 'people':
      return say({ say: 'people', id, people: await shelf.people(question.text) });
    case 'rights':
      return say({ say: 'rights', id, rights: await shelf.rights(question.mails) });
    case 'first':
      return say({ say: 'first', id, first: await shelf.open(question.planKey).loadFirst() });
    case 'whole': {
      const { actions, updates, ...head } = await shelf.open(question.planKey).load();
      say({ say: 'head', id, head });
      for (const piece of piecesOf({ actions, updates })) say({ say: 'piece', id, piece });
      return say({ say: 'whole', id });
    }
  }
}

/** The actions of a plan a few hundred at a time, each with its updates; updates of no action come last. Pure. */
export function piecesOf({ actions, updates }: Pick<Plan, 'actions' | 'updates'>): PlanPiece[] {
  const left = new Map(updates);
  const take = (ref: string): readonly [string, readonly Update[]][] => {
    const said = left.get(ref);
    left.delete(ref);
    return said ? [[ref, said]] : [];
  };
  const pieces = Array.from({ length: Math.ceil(actions.length / A_PIECE) }, (_, index) => {
    const some = actions.slice(index * A_PIECE, (index + 1) * A_PIECE);
    return { actions: some, updates: some.flatMap(({ ref }) => take(ref)) };
  });
  return left.size > 0 ? [...pieces, { actions: [], updates: [...left] }] : pieces;
}
