import fc from 'fast-check';
import { ACT_KINDS, type ActSaid } from '../../../src/plan/acts/act';
import type { Plan } from '../../../src/plan/plan';
import { after, anAct, by, EVERY, theAction, thePlan, type Who, WHO } from './anAct';

type Step = { who: Who; kind: (typeof ACT_KINDS)[number]; words: string };

const aStep: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom(...(Object.keys(WHO) as Who[])),
  kind: fc.constantFrom(...ACT_KINDS),
  words: fc.constantFrom('One', 'Two words', 'Three "more" words\nin lines', 'Nov-12', 'Jan-13'),
});

/** The act of a step: with words of its own, about whatever waits. */
function actOf(plan: Plan, { kind, words }: Step): ActSaid {
  const [latest] = plan.updates.get('OD8-02') ?? [];
  const request = theAction(plan).requests?.find(({ state }) => state === 'open')?.key ?? 'none';
  const said = EVERY[kind];
  switch (said.kind) {
    case 'agree':
    case 'refuse':
      return { ...said, request };
    case 'undo':
      return { ...said, update: latest?.key ?? 'none' };
    case 'reword':
    case 'write':
      return { ...said, text: words };
    case 'complete':
    case 'outcome':
      return { ...said, outcome: words };
    case 'ask for a date':
      return { ...said, wanted: words };
    default:
      return said;
  }
}

describe('acts in any order, by anybody', () => {
  it('lose no text, and move no date that was not agreed', () => {
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 25 }), steps => {
        let plan = thePlan();
        const texts = new Set([theAction(plan).text ?? '']);
        for (const step of steps) {
          const before = plan;
          const act = anAct(actOf(plan, step));
          plan = after(plan, act, by(step.who));
          if (plan === before) continue;
          if (act.kind === 'reword' || act.kind === 'write') texts.add(act.text);
          if (act.kind === 'complete' || act.kind === 'outcome') texts.add(act.outcome ?? '');
          const moved = theAction(plan).due.asWritten !== theAction(before).due.asWritten;
          if (moved) expect(['agree', 'undo']).toContain(act.kind);
        }
        const kept = JSON.stringify([
          theAction(plan).text,
          ...(plan.updates.get('OD8-02') ?? []).map(({ text }) => text),
        ]);
        for (const text of texts) expect(kept).toContain(JSON.stringify(text).slice(1, -1));
        const agreed = theAction(plan).requests?.filter(({ state }) => state === 'agreed') ?? [];
        const dates = ['Aug-12', ...agreed.map(({ wanted }) => wanted)];
        expect(theAction(plan).due.asWritten).toBe(agreed[0]?.wanted ?? 'Aug-12');
        expect(dates).toContain(theAction(plan).due.asWritten);
        expect(theAction(plan).dueFirst).toBe('Aug-12');
        expect(theAction(plan).dueMoved ?? 0).toBe(agreed.length);
      }),
      { numRuns: 300 },
    );
  });
});
