import { answer } from '../../src/bot/answering';
import { digestCard } from '../../src/bot/cards/digest';
import { refsInChat } from '../../src/bot/refsInChat';
import type { Plan } from '../../src/plan/plan';
import type { Action } from '../../src/plan/action';
import { asking } from '../../src/plan/asking';
import { day } from '../../src/plan/day';
import { IN_THE_PLAN, refsOnly } from '../../src/plan/refsOnly';
import { aPlan, anAction, anUpdate, PEOPLE } from '../helpers/plan';
import { planInMemory } from './helpers/planInMemory';
import { talksInMemory } from './helpers/talksInMemory';

const SECRET = 'Zuleika';
const NOW = new Date('2012-08-03T09:00:00Z');
const TODAY = day('2012-08-03');
const REQUEST = {
  ...{ key: 'request-1', wanted: 'Dec-12', instead: 'Aug-12', why: SECRET },
  asked: { on: TODAY, by: 'Dana Service', byId: 'id-ds' },
  decided: { on: TODAY, by: 'Pat Park', why: SECRET },
  state: 'refused' as const,
};
const TOLD = anAction({
  text: `Ask ${SECRET} about the rooms`,
  steps: [SECRET],
  outcome: SECRET,
  transferredTo: SECRET,
  lastSaid: { on: TODAY, by: 'Dana Service', text: SECRET },
  requests: [REQUEST],
  given: { rag: 'Red', why: SECRET, by: 'Pat Park', on: TODAY },
});
const PLAN = aPlan({
  people: PEOPLE,
  actions: [TOLD, anAction({ ref: 'OD8-03', number: 3, text: SECRET })],
  updates: [
    anUpdate({ text: SECRET }),
    anUpdate({
      key: 'an-update-2',
      text: '',
      did: { act: { kind: 'reword', text: SECRET }, before: { text: SECRET } },
    }),
    anUpdate({
      ...{ key: 'an-update-4', text: '' },
      evidence: [`https://site.example/Evidence/${SECRET}%200123456789.pdf`],
    }),
    anUpdate({
      key: 'an-update-3',
      text: SECRET,
      did: { act: { kind: 'ask for a date', wanted: 'Dec-12', why: SECRET }, before: {} },
    }),
  ],
  problems: [{ list: 'Actions', row: 7, column: 'Due', value: SECRET, message: 'No deadline.' }],
});

const inJson = (value: unknown): string =>
  JSON.stringify(value, (_key, held: unknown) => (held instanceof Map ? [...held] : held));

describe('a plan by refs alone', () => {
  it('holds no word that somebody wrote in an action or an update', () => {
    expect(inJson(PLAN).split(SECRET).length).toBeGreaterThan(12);
    expect(inJson(refsOnly(PLAN))).not.toContain(SECRET);
  });

  it('asks the same people about the same actions', () => {
    const unwritten = { ...PLAN, actions: [TOLD, withoutText()] };
    for (const plan of [PLAN, unwritten])
      expect(asking(refsOnly(plan), TODAY)).toEqual(asking(plan, TODAY));
  });

  it('gives a digest with refs, dates and ratings', () => {
    const { digests: sections } = asking(PLAN, TODAY);
    const shown = (plan: Plan) => inJson(digestCard({ plan, day: TODAY, key: 'a-key', sections }));
    expect(shown(PLAN)).toContain(SECRET);
    expect(shown(refsOnly(PLAN))).not.toContain(SECRET);
    expect(shown(refsOnly(PLAN))).toContain(IN_THE_PLAN);
    expect(shown(refsOnly(PLAN))).toContain('OD8-02');
  });
});

describe('a bot whose cards carry refs only', () => {
  const spoken = [
    'OD8-02',
    'my actions',
    'red',
    'OD8-02 done',
    'OD8-03: the rooms are painted, expect it mid October',
    'no change on all of them',
    'OD8-02 not mine, ask AR',
    'extend OD8-03 to Dec because of the survey',
    "what's waiting",
    'snooze OD8-02 2 weeks',
    'OD8-02 same as OD8-03',
    'help',
  ];

  it('would show them otherwise', async () => {
    const heard = { by: { id: 'id-ds', name: 'DS' }, id: 'heard', kind: 'message', text: 'OD8-02' };
    const parts = { store: planInMemory(PLAN), talks: talksInMemory(), now: NOW };
    expect(inJson(await answer({ ...heard, kind: 'message' }, parts))).toContain(SECRET);
  });

  it.each(['id-ds', 'id-pp', 'id-eu'])('shows and says no words of the plan to %s', async id => {
    const kept = planInMemory(PLAN);
    const store = refsInChat(kept);
    const talks = talksInMemory();
    for (const [at, text] of spoken.entries()) {
      const heard = { by: { id, name: id }, id: `heard-${at}`, kind: 'message' as const, text };
      const replies = await answer(heard, { store, talks, now: NOW });
      expect({ text, said: inJson(replies).includes(SECRET) }).toEqual({ text, said: false });
      for (const reply of replies) {
        const press = reply.kind === 'card' && reply.card.actions[0];
        if (!press) continue;
        const value = { ...standing(reply.card.body), ...press.data };
        const pressed = { ...heard, id: `pressed-${at}`, kind: 'card' as const, value };
        const after = await answer(pressed, { store, talks, now: NOW });
        expect({ text, said: inJson(after).includes(SECRET) }).toEqual({ text, said: false });
      }
    }
  });

  it('saves what was said all the same, and leaves the words of the plan alone', async () => {
    const kept = planInMemory(PLAN);
    const report = { ref: 'OD8-02', key: 'a-report-1', text: 'Painted' };
    const by = { id: 'id-ds', name: 'Dana Service' };
    const telling = { by, through: 'chat', now: NOW } as const;
    const recorded = await refsInChat(kept).record(report, telling);
    expect(recorded).toMatchObject({ kind: 'saved', action: { text: IN_THE_PLAN } });
    expect(kept.plan.updates.get('OD8-02')?.[0]?.text).toBe('Painted');
    expect(kept.plan.actions[0]?.text).toContain(SECRET);
  });

  it('hands the whole plan down where it was read just now', async () => {
    const kept = planInMemory(PLAN);
    const given: unknown[] = [];
    const store = refsInChat({
      ...kept,
      recordAll: async (_reports, _telling, on) => {
        given.push(on);
        return [];
      },
    });
    const telling = { by: { id: 'id-ds', name: '' }, through: 'chat', now: NOW } as const;
    await store.recordAll([], telling, await store.load());
    expect(given).toEqual([kept.plan]);
  });
});

function withoutText(): Action {
  const action: Action = anAction({ ref: 'OD8-03', number: 3 });
  delete action.text;
  return action;
}

function standing(body: readonly object[]): Record<string, unknown> {
  return Object.fromEntries(
    body.flatMap(element =>
      'id' in element ? [[String(element.id), Reflect.get(element, 'value') ?? '']] : [],
    ),
  );
}
