import type { Action } from '../../plan/action';
import {
  type AdaptiveCard,
  bytesOf,
  card,
  type Element,
  heading,
  line,
  MOST_BYTES,
  plain,
  short,
  strong,
  submit,
  type Submit,
  subtle,
} from './elements';
import { fullRow, leanRow, type Preset, type Showing } from './row';
import { askWords } from '../words/asking';

/** What is asked on one card. */
export type Ask = {
  key: string; // of this card: the same card answered twice is the same telling
  heading: string; // ours
  why: readonly string[]; // sentences that say why the person got this; may hold people's words
  sections: readonly { title?: string; actions: readonly Action[] }[]; // most pressing first
  presets?: ReadonlyMap<string, Preset>; // by ref
  inFull?: number; // how many have the long form; 5
  send?: string; // what the button says; "Send"
  also?: readonly Submit[]; // further buttons
};

/** A card that asks, with what did not fit: told on it, and opened by a button. */
export type AskCard = { card: AdaptiveCard; shown: readonly string[]; others: readonly string[] };

/** One card with one Send for all that is filled in. Never over {@link MOST_BYTES}, whatever the plan holds. Pure. */
export function askCard(ask: Ask, showing: Showing): AskCard {
  const opening = openingOf(ask);
  const refs = ask.sections.flatMap(({ actions }) => actions.map(({ ref }) => ref));
  const spare = MOST_BYTES - bytesOf(finished(ask, opening, { shown: refs, others: refs }));
  const { body, shown, others } = filled(ask, showing, spare);
  const parts = { shown, others };
  return { card: finished(ask, [...opening, ...body], parts), ...parts };
}

type Parts = { shown: readonly string[]; others: readonly string[] };

function openingOf({ heading: title, why }: Ask): Element[] {
  return [heading(title), ...why.map(sentence => line(subtle(short(sentence, 300))))];
}

/** As many rows as fit into `spare` bytes: the first few in full, the rest in one line each. */
function filled(ask: Ask, showing: Showing, spare: number): Parts & { body: Element[] } {
  const body: Element[] = [];
  const shown: string[] = [];
  const others: string[] = [];
  let left = spare;
  for (const { title, actions } of ask.sections) {
    const titled: Element[] = title
      ? [{ ...line(strong(short(title, 200))), separator: true }]
      : [];
    for (const [place, action] of actions.entries()) {
      const before = place === 0 ? titled : [];
      const full = shown.length < (ask.inFull ?? 5);
      const rows = rowsFor(action, showing, ask.presets?.get(action.ref), full);
      const row = rows.map(row => [...before, ...row]).find(row => bytesOf(row) < left);
      if (!row || others.length > 0) others.push(action.ref);
      else {
        body.push(...row);
        shown.push(action.ref);
        left -= bytesOf(row);
      }
    }
  }
  return { body, shown, others };
}

/** What a row may look like, the best first. */
function rowsFor(action: Action, showing: Showing, preset: Preset | undefined, full: boolean) {
  const lean = leanRow(action, showing, preset);
  return full ? [fullRow(action, showing, preset), lean] : [lean];
}

function finished(ask: Ask, rows: readonly Element[], { shown, others }: Parts): AdaptiveCard {
  const body = shown.length > 0 ? [...rows, line(subtle(askWords.noNames))] : rows;
  // Not named `key`: the Agents Playground fails on a field of that name and sends nothing.
  const held = shown.filter(ref => ask.presets?.get(ref)?.held);
  const send = submit(ask.send ?? askWords.send, {
    ...{ kind: 'digest', card: ask.key, refs: shown },
    ...(held.length > 0 && { held }),
  });
  const also = ask.also ?? [];
  if (others.length === 0) return card(body, shown.length === 0 ? also : [send, ...also]);
  const more = line(plain(askWords.notFit(others.length)));
  return card(
    [...body, more],
    [send, submit(askWords.openOthers, { kind: 'open', refs: others }), ...also],
  );
}
