import type { Act, ActSaid } from '../../src/plan/acts/act';
import { aPlan, anAction } from '../helpers/plan';
import { type PlanInMemory, planInMemory } from './helpers/planInMemory';
import { serveApi } from './helpers/serveApi';

const NOW = new Date('2012-08-03T09:00:00Z');
const ACTS = '/plans/edhr-2012/acts';

let kept: PlanInMemory;
let api: Awaited<ReturnType<typeof serveApi>>;
const logged: string[] = [];

beforeEach(async () => {
  kept = planInMemory(aPlan({ actions: [anAction(), anAction({ ref: 'OD8-04', number: 4 })] }));
  logged.length = 0;
  const log = (line: string) => void logged.push(line);
  api = await serveApi(kept, { now: () => NOW, log });
});
afterEach(() => api.close());

const ask = async (path: string, id: string, body?: unknown) => {
  const answer = await fetch(`${api.url}${path}`, {
    headers: { Authorization: id, 'Content-Type': 'application/json' },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
};
const anAct = (said: ActSaid, differs: Partial<Act> = {}): object => ({
  ...{ ref: 'OD8-02', key: 'act-key-1' },
  ...said,
  ...differs,
});
const ASK: ActSaid = { kind: 'ask for a date', wanted: 'Dec-12', why: 'the survey' };

describe('the door for acts', () => {
  it('lets the owner ask for a date, and shows it to who may see the action', async () => {
    expect(await ask(ACTS, 'id-ds', anAct(ASK))).toMatchObject({
      status: 200,
      body: {
        kind: 'saved',
        action: { wanted: 'Dec-12', requests: [{ key: 'act-key-1', state: 'open' }] },
        update: { by: 'Dana Service', through: 'tab', at: NOW.toISOString() },
      },
    });
    expect(await ask(ACTS, 'id-ds', anAct(ASK))).toMatchObject({
      status: 200,
      body: { kind: 'again' },
    });
    const shown = { action: { ref: 'OD8-02', requests: [{ state: 'open' }] } };
    expect(await ask('/plans/edhr-2012/actions/OD8-02', 'id-pp')).toMatchObject({ body: shown });
    const { body } = await ask('/plans/edhr-2012/mine', 'id-ds');
    expect((body as { actions: unknown[] }).actions).toContainEqual(
      expect.objectContaining({
        action: expect.objectContaining({ wanted: 'Dec-12', requests: expect.anything() }),
      }),
    );
    const agree = anAct({ kind: 'agree', request: 'act-key-1' }, { key: 'act-key-2' });
    expect(await ask(ACTS, 'id-pp', agree)).toMatchObject({
      status: 200,
      body: { action: { due: { asWritten: 'Dec-12' }, requests: [{ state: 'agreed' }] } },
    });
  });

  it.each<[string, string, object, number, object]>([
    ['what is not theirs', 'id-eu2', anAct(ASK), 401, { error: 'Please sign in again.' }],
    ['what is gone', 'id-ds', anAct(ASK, { ref: 'OD8-99' }), 404, { kind: 'not found' }],
    ['what is no act', 'id-ds', { kind: 'x' }, 422, { kind: 'refused' }],
    ['what cannot be', 'id-ds', anAct({ kind: 'snooze' }), 422, { kind: 'refused' }],
    [
      'what needs no opening',
      'id-ds',
      anAct({ kind: 'reopen', why: 'x' }),
      422,
      { kind: 'refused' },
    ],
    [
      'a new one by the owner',
      'id-ds',
      anAct({ kind: 'new', strand: 'OD' }),
      404,
      { kind: 'not found' },
    ],
  ])('refuses %s', async (_, id, act, status, body) => {
    expect(await ask(ACTS, id, act)).toMatchObject({ status, body });
    expect(kept.plan.updates.size).toBe(0);
  });

  it('answers what is not theirs exactly as what is gone, and notes it without words', async () => {
    kept.plan = { ...kept.plan, people: kept.plan.people.filter(({ id }) => id !== 'id-eu') };
    const secret = anAct({ kind: 'withdraw', why: 'a secret reason' });
    const theirs = await ask(ACTS, 'id-eu', secret);
    const gone = await ask(ACTS, 'id-eu', { ...secret, ref: 'OD8-99' });
    const elsewhere = await ask('/plans/another/acts', 'id-eu', secret);
    expect(theirs).toEqual({ status: 404, body: { kind: 'not found' } });
    expect([gone, elsewhere]).toEqual([theirs, theirs]);
    expect(logged).toEqual([
      'refused: id-eu withdraw OD8-02 not theirs',
      'refused: id-eu withdraw OD8-99 gone',
      'refused: id-eu withdraw OD8-02 gone',
    ]);
  });

  it('says that other content came under the same key, and that it is finished', async () => {
    await ask(ACTS, 'id-ds', anAct({ kind: 'complete' }));
    const differs = anAct({ kind: 'complete', text: 'more' });
    expect(await ask(ACTS, 'id-ds', differs)).toMatchObject({
      status: 409,
      body: { kind: 'differs' },
    });
    const late = anAct(ASK, { key: 'act-key-3' });
    expect(await ask(ACTS, 'id-ds', late)).toEqual({
      status: 409,
      body: { kind: 'closed', status: 'Complete', by: 'Dana Service' },
    });
  });
});
