import type { Acted } from '../plan/acts/act';
import { requestsOf } from '../plan/acts/requests';
import { ownerOf, ownerShown } from '../plan/people';
import { rate } from '../plan/rag';
import type { Answer } from './cards/answer';
import { decidedCard, handoverCard } from './cards/decide';
import { keyOf } from './cards/key';
import { replace, type Reply, say, tell } from './forms';
import { receiptOf } from './takingIn';
import { type Saving, showing } from './turn';
import { act, actOnAll } from './wishing';
import { decideWords } from './words/deciding';

type Pressed<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** Agrees or refuses a date request, and tells who asked. Pressed twice, it is one decision. */
export async function decideDate(
  { ref, request, agrees, why }: Pressed<'decide'>,
  turn: Saving,
): Promise<readonly Reply[]> {
  const said = agrees
    ? ({ kind: 'agree', request, ...(why && { why }) } as const)
    : ({ kind: 'refuse', request, why } as const);
  if (!agrees && !why) return [say(decideWords.sayWhy)];
  const key = keyOf(request, said.kind, turn.by.id);
  const acted = await act(ref, said, key, turn);
  const receipt = replace(
    receiptOf([{ report: { ref, key }, recorded: acted }], [], turn),
    decideWords.decided,
  );
  return [receipt, ...(acted.kind === 'saved' ? tellAsker(acted, request, turn) : [])];
}

function tellAsker(
  { action }: Extract<Acted, { kind: 'saved' }>,
  request: string,
  turn: Saving,
): readonly Reply[] {
  const updates = turn.plan.updates.get(action.ref) ?? [];
  const asked = requestsOf(action, updates).find(({ key }) => key === request);
  if (!asked?.asked.byId) return [];
  const isMoved = action.due.asWritten === asked.wanted;
  const { by, plan } = turn;
  const sentence = () =>
    isMoved
      ? decideWords.agreed(by.name, action.due.asWritten)
      : decideWords.notAgreed(by.name, asked.wanted, action.due.asWritten.trim());
  const title = () => (isMoved ? decideWords.isAgreed : decideWords.isNotAgreed);
  const card = () => decidedCard(title(), action, sentence(), showing(turn));
  return [tell(asked.asked.byId, plan, { card, summary: () => decideWords.wasDecided })];
}

/** Gives an action to another owner, and tells them what they get. */
export async function giveTo(
  { card, ref, to }: Pressed<'give'>,
  turn: Saving,
): Promise<readonly Reply[]> {
  if (!to) return [say(decideWords.nameWho)];
  const before = turn.plan.actions.find(one => one.ref === ref);
  const acted = await act(ref, { kind: 'reassign', owner: to }, card, turn);
  const receipt = replace(
    receiptOf([{ report: { ref, key: card }, recorded: acted }], [], turn),
    decideWords.decided,
  );
  if (acted.kind !== 'saved' || !before) return [receipt];
  const { plan, today } = turn;
  const owner = ownerOf(plan, acted.action)?.id;
  if (!owner || owner === turn.by.id) return [receipt];
  const red = rate(acted.action, today, plan.facts.ragRule)?.rag === 'Red' ? 1 : 0;
  const from = ownerShown(plan, before);
  const handed = { actions: [acted.action], red, from, updates: plan.updates };
  const card_ = () => handoverCard(handed, showing(turn));
  return [receipt, tell(owner, plan, { card: card_, summary: () => decideWords.oneIsYours })];
}

/** "What is different for people because of this?" */
export async function tellOutcomes(
  { card, told }: Pressed<'outcome'>,
  turn: Saving,
): Promise<readonly Reply[]> {
  if (told.length === 0) return [say(decideWords.nothingAdded)];
  const replies: Reply[] = [];
  for (const { ref, text } of told)
    replies.push(
      ...(await actOnAll([ref], { kind: 'outcome', outcome: text }, keyOf(card, 'outcome'), turn)),
    );
  return replies;
}
