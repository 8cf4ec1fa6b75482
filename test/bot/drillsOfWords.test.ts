import { answer } from '../../src/bot/answering';
import type { AdaptiveCard } from '../../src/bot/cards/elements';
import { digestCard } from '../../src/bot/cards/digest';
import { MOST_TEXT } from '../../src/plan/record';
import { cleanText } from '../../src/plan/said';
import { day } from '../../src/plan/day';
import { listAt } from '../../src/sharepoint/listAt';
import { UPDATES } from '../../src/sharepoint/lists/updates';
import { aPlan, anAction } from '../helpers/plan';
import { aDraft, aDraftAction } from '../sharepoint/draft';
import { planSite } from '../sharepoint/planSite';
import { standing } from './helpers/aTalk';
import { textOf, wrongWith } from './helpers/cardChecks';
import { talksInMemory } from './helpers/talksInMemory';

/** Drills 13 and 14 of the reference: from the chat through the lists of the local site to card and plan. */
const HOSTILE: readonly string[] = [
  '[x](javascript:alert(1)) **bold** _it_ `code` # head',
  '<at>everybody</at> <img src=x onerror=alert(1)> <script>alert(1)</script>',
  '=HYPERLINK("http://evil.example","x")',
  "+cmd|' /C calc'!A0",
  '-2+3 @SUM(A1)',
  '\tindented =1+1',
  '${title} {{DATE(2012-01-01T00:00:00Z,SHORT)}} #{x}',
  "O'Brien' or Ref ne ' eq 'x') or (1 eq 1",
  ']]><Where><Eq><FieldRef Name="Plan"/></Eq></Where><![CDATA[',
  'a;#1;#b {"__proto__":{"x":1}} \\u0000',
  'سلام עברית \u202Eright to left\u202C end',
  '👨‍👩‍👧‍👦 e\u0301 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ﷺ',
  '<div class="ExternalClass">x</div><p>&nbsp;&amp;lt;</p>',
];
const BREAKING = 'left \uD800 half \uDC00, \u0000 nothing, \u0007 bell, \uFFFE none';

const DS = { id: 'id-ds', name: 'Dana Service' };
const NOW = new Date('2012-08-03T09:00:00Z');

async function aTalkOverLists(draft = aDraft()) {
  const site = await planSite(draft);
  const talks = talksInMemory();
  let count = 0;
  const hear = async (
    what: { kind: 'message'; text: string } | { kind: 'card'; value: unknown },
  ) => {
    const heard = { by: DS, id: `heard-${(count += 1)}`, ...what };
    const replies = await answer(heard, { store: site.store, talks, now: NOW });
    const [first] = replies;
    if (first?.kind !== 'card') throw new Error(`no card: ${JSON.stringify(first)}`);
    expect(wrongWith(first.card)).toEqual([]);
    expect(first.summary).not.toMatch(/OD8|Dana|evil|alert/);
    return first.card;
  };
  return {
    ...site,
    say: (text: string) => hear({ kind: 'message', text }),
    press: (card: AdaptiveCard, title: string, filled: object = {}) => {
      const button = card.actions.find(one => one.title === title);
      return hear({ kind: 'card', value: { ...standing(card), ...filled, ...button?.data } });
    },
  };
}

/** Only what a client shows as it is may hold people's words: runs and the values of fields. */
function blocksOf(card: AdaptiveCard): string {
  return JSON.stringify(card.body.filter(({ type }) => type === 'TextBlock'));
}

describe('words that mean something to machines', () => {
  it('of an update reach list, plan and card word for word', async () => {
    const { say, press, store, sp } = await aTalkOverLists();
    for (const words of HOSTILE) {
      const receipt = await press(await say('OD8-02'), 'Send', { 't:OD8-02': words });
      expect(blocksOf(receipt)).not.toContain(words.slice(0, 8));
    }
    const said = (await store.load()).updates.get('OD8-02') ?? [];
    const texts = [...said].reverse().slice(1);
    expect(texts.map(({ text }) => text)).toEqual(HOSTILE.map(cleanText));
    const rows = await listAt(sp, UPDATES).items<{ Text: string }[]>();
    expect(rows.map(({ Text }) => Text)).toEqual(expect.arrayContaining(HOSTILE.map(cleanText)));
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it.each(HOSTILE.slice(0, 10))(
    'as a reason, a name and a link change nothing else: %j',
    async words => {
      const { say, press, store } = await aTalkOverLists();
      const form = await say('extend OD8-02 to Dec because the survey is late');
      await press(form, 'Ask for this date', { why: words });
      const passing = await say('OD8-02 not mine');
      await press(passing, 'Send this on', { to: words });
      const plan = await store.load();
      expect(plan.problems).toEqual([]);
      expect(plan.actions).toHaveLength(1);
      expect(plan.actions[0]).toMatchObject({ wanted: 'Dec-12', owner: { asWritten: 'DS' } });
      expect(plan.actions[0]?.requests?.[0]?.why).toBe(cleanText(words));
    },
  );

  it('of the plan itself are shown as they are', async () => {
    const actions = HOSTILE.slice(0, 6).map((text, n) =>
      aDraftAction({ ref: `OD8-0${n + 1}`, number: n + 1, text, updates: [] }),
    );
    const { say } = await aTalkOverLists(aDraft(...actions));
    const form = await say('my actions');
    for (const words of HOSTILE.slice(0, 5)) {
      expect(blocksOf(form)).not.toContain(words.slice(0, 8));
      expect(textOf(form)).toContain(words.slice(0, 8));
    }
  });

  it('broken letters are mended once, alike in list and card', async () => {
    const { say, press, store } = await aTalkOverLists();
    const receipt = await press(await say('OD8-02'), 'Send', { 't:OD8-02': BREAKING });
    const [latest] = (await store.load()).updates.get('OD8-02') ?? [];
    expect(latest?.text).toBe(cleanText(BREAKING));
    expect(textOf(receipt)).toContain('left \uFFFD half \uFFFD, nothing, bell, none');
  });
});

describe('how much there may be', () => {
  it.each([
    ['letters', 'x'.repeat(MOST_TEXT)],
    ['joined emoji', '👨‍👩‍👧‍👦'.repeat(Math.floor(MOST_TEXT / 11))],
    ['right to left', 'سلام '.repeat(12_799).trim()],
  ])('the longest text is kept whole, and its card is light: %s', async (_case, words) => {
    const { say, store } = await aTalkOverLists();
    const draft = await say(`OD8-02: ${words}`);
    expect(Buffer.byteLength(JSON.stringify(draft))).toBeLessThan(28_000);
    await say('yes');
    const [latest] = (await store.load()).updates.get('OD8-02') ?? [];
    expect(latest?.text === words).toBe(true); // not shown: it is long
  });

  it('one letter more is refused in words, and stays a draft', async () => {
    const { say, store } = await aTalkOverLists();
    await say(`OD8-02: ${'x'.repeat(MOST_TEXT + 1)}`);
    expect(textOf(await say('yes'))).toContain(`an update holds 63,999 at most`);
    expect((await store.load()).updates.get('OD8-02')).toHaveLength(1);
    expect(textOf(await say("what's waiting"))).toContain('Shall I save this?');
  });

  it('500 actions of one owner are one light card, and the others are opened from it', () => {
    const actions = Array.from({ length: 500 }, (_, n) =>
      anAction({ ref: `OD8-${String(n + 1).padStart(3, '0')}`, text: HOSTILE[n % 13] ?? '' }),
    );
    const items = actions.map(({ ref }) => ({ ref, reason: 'first-run', due: 'Aug-12' }) as const);
    const sections = [{ to: 'DS', as: 'owner', first: true, items } as const];
    const plan = aPlan({ actions });
    const asked = digestCard({ plan, day: day('2012-08-03'), key: 'digest-key', sections });
    expect(wrongWith(asked.card)).toEqual([]);
    expect(asked.shown.length + asked.others.length).toBe(500);
    expect(textOf(asked.card)).toMatch(/\d+ more did not fit here: open the others below/);
  });
});
