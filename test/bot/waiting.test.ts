import { answer } from '../../src/bot/answering';
import type { Begun } from '../../src/plan/service';
import { aPlan, anAction } from '../helpers/plan';
import { type PlanInMemory, planInMemory } from './helpers/planInMemory';
import { serveApi } from './helpers/serveApi';
import { talksInMemory } from './helpers/talksInMemory';

const NOW = new Date('2012-08-03T09:00:00Z');
const WAITING = '/plans/edhr-2012/mine/waiting';
let kept: PlanInMemory;
let talks: ReturnType<typeof talksInMemory>;
let api: Awaited<ReturnType<typeof serveApi>>;

beforeEach(async () => {
  kept = planInMemory(aPlan({ actions: [anAction(), anAction({ ref: 'OD8-04', number: 4 })] }));
  talks = talksInMemory();
  api = await serveApi(kept, { talks, now: () => NOW });
});
afterEach(() => api.close());

const ask = (path: string, as: string, init: { method?: string; body?: string } = {}) =>
  fetch(`${api.url}${path}`, {
    ...init,
    headers: { Authorization: as, 'Content-Type': 'application/json' },
  });
const begun = async (as = 'id-ds') => (await (await ask(WAITING, as)).json()) as Begun;
const say = (text: string, id: string) =>
  answer(
    { by: { id: 'id-ds', name: 'Dana Service' }, id, kind: 'message', text },
    { store: kept, talks, now: NOW },
  );

describe('what waits, for My actions', () => {
  it('shows a draft that was begun in chat, to who began it only', async () => {
    await say('OD8-02 nearly there, should be end of September', 'm1');
    expect((await begun()).drafts).toMatchObject([
      { ref: 'OD8-02', status: 'In progress', forecast: '2012-09-30' },
    ]);
    expect((await begun('id-pp')).drafts).toEqual([]);
  });

  it('shows words without an action, and wishes', async () => {
    await say('the rooms are booked now', 'm1');
    await say('snooze OD8-04 2 weeks', 'm2');
    expect(await begun()).toMatchObject({
      words: [{ text: 'the rooms are booked now' }],
      wishes: [{ isWhole: true, wish: { kind: 'snooze', refs: ['OD8-04'], until: '2012-08-17' } }],
    });
  });

  it('tells of a wish what is missing before a yes is enough', async () => {
    await say('extend OD8-04', 'm1');
    expect((await begun()).wishes).toMatchObject([
      { isWhole: false, wish: { kind: 'extend', refs: ['OD8-04'], wanted: '', why: '' } },
    ]);
  });

  it('lets a wish be done here and by a yes in chat as one act', async () => {
    await say('snooze OD8-04 2 weeks', 'm1');
    const [{ card = '', wish } = {}] = (await begun()).wishes;
    const until = wish?.kind === 'snooze' ? wish.until : undefined;
    const body = JSON.stringify({ kind: 'snooze', ref: 'OD8-04', key: `${card}_OD8-04`, until });
    const done = await ask('/plans/edhr-2012/acts', 'id-ds', { method: 'POST', body });
    expect(done.status).toBe(200);
    await say('yes', 'm2');
    expect(kept.plan.updates.get('OD8-04')).toHaveLength(1);
    expect((await begun()).wishes).toEqual([]);
  });

  it('lets a draft be saved here and by a yes in chat as one update', async () => {
    await say('OD8-02 rooms are booked', 'm1');
    const [draft] = (await begun()).drafts;
    const body = JSON.stringify({ ref: draft?.ref, key: draft?.key, text: draft?.text });
    const saved = await ask('/plans/edhr-2012/updates', 'id-ds', { method: 'POST', body });
    expect(saved.status).toBe(200);
    await say('yes', 'm2');
    expect(kept.plan.updates.get('OD8-02')).toHaveLength(1);
    expect((await begun()).receipts).toMatchObject([
      { ref: 'OD8-02', said: 'rooms are booked', through: 'tab' },
    ]);
  });

  it('drops a draft, once or twice', async () => {
    await say('OD8-02 rooms are booked', 'm1');
    const [{ card = '' } = {}] = (await begun()).drafts;
    const drop = async () =>
      (await ask(`${WAITING}/${card}?ref=OD8-02`, 'id-ds', { method: 'DELETE' })).status;
    expect([await drop(), await drop()]).toEqual([204, 204]);
    expect((await begun()).drafts).toEqual([]);
  });

  it('knows no other plan', async () => {
    expect((await ask('/plans/another/mine/waiting', 'id-ds')).status).toBe(404);
  });
});
