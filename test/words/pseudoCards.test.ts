import { askedInVainCard } from '../../src/bot/cards/askedInVain';
import { changeoverCard } from '../../src/bot/cards/changeover';
import { countsInWords, redInWords } from '../../src/bot/cards/counts';
import { dateRequestCard, decidedCard, giveCard, handoverCard } from '../../src/bot/cards/decide';
import { digestCard, digestSummary } from '../../src/bot/cards/digest';
import type { AdaptiveCard } from '../../src/bot/cards/elements';
import { noticeCard } from '../../src/bot/cards/notice';
import { receiptCard } from '../../src/bot/cards/receipt';
import { roundClosedCard } from '../../src/bot/cards/roundClosed';
import { shorter } from '../../src/bot/cards/shorter';
import { chooseCard, helpCard, welcomeCard } from '../../src/bot/cards/talk';
import { wishCard } from '../../src/bot/cards/wish';
import { asking } from '../../src/plan/asking';
import { day } from '../../src/plan/day';
import { decisionsWaiting } from '../../src/plan/decisions';
import { explained } from '../../src/plan/explain';
import { health } from '../../src/plan/health';
import { heartbeat } from '../../src/plan/heartbeat';
import type { Plan } from '../../src/plan/plan';
import { roomCounts } from '../../src/plan/roomCounts';
import { roundSummary } from '../../src/plan/roundSummary';
import { saidTo, type Speech } from '../../src/plan/words/speech';
import { aGreekPlan, PSEUDO, strayWords } from './pseudo';

const today = day('2012-08-03');
const unreachable = new Map([['id-pp', 'not installed']]);

/** Every text that a reader of a card sees or hears. */
function textsOf(part: unknown, name = ''): readonly string[] {
  if (typeof part === 'string')
    return /^(?:text|title|placeholder|label|value|altText)$/.test(name) ? [part] : [];
  if (Array.isArray(part)) return part.flatMap(one => textsOf(one, name));
  if (typeof part !== 'object' || part === null) return [];
  const { type } = part as { type?: string };
  const isChosen = type === undefined || /ChoiceSet|Toggle|Date/.test(type); // its value is a code
  return Object.entries(part).flatMap(([key, one]) =>
    key === 'data' || (key === 'value' && isChosen) ? [] : textsOf(one, key),
  );
}

/** Every card that the bot has, by its name. */
function cardsOf(plan: Plan): Readonly<Record<string, AdaptiveCard>> {
  const showing = { today, rule: plan.facts.ragRule };
  const [action, other] = plan.actions;
  const request = action?.requests?.[0];
  if (!action || !other || !request) throw new Error('The plan has too little in it');
  const { digests } = asking(plan, today);
  const digestsOf = Object.fromEntries(
    digests.map(digest => [
      `digest of ${digest.to} as ${digest.as}`,
      digestCard({ plan, day: today, key: 'key', sections: [{ ...digest, first: true }] }).card,
    ]),
  );
  const everybody = plan.people[0];
  if (!everybody) throw new Error('nobody');
  const inVain = { ref: action.ref, owner: action.owner.asWritten, times: 3 };
  const round = roundSummary(plan, day('2012-09-06'), unreachable);
  if (!round) throw new Error('no round');
  const update = plan.updates.get(action.ref)?.at(-1);
  if (!update) throw new Error('no update');
  const report = { ref: action.ref, key: 'a-report-1', text: update.text };
  const outcomes = [
    { report, recorded: { kind: 'saved', update, action } as const },
    { report, recorded: { kind: 'again', update } as const },
    { report, recorded: { kind: 'differs', update } as const },
    { report, recorded: { kind: 'not found', log: 'gone' } as const },
    { report, recorded: { kind: 'closed', status: 'Complete', by: update.by } as const },
    { report, recorded: { kind: 'changed', action } as const },
    {
      report,
      recorded: {
        kind: 'saved',
        action: { ...action, status: 'Complete' },
        update: {
          ...update,
          status: 'Complete',
          concern: 'off track',
          forecast: day('2012-10-01'),
        },
      } as const,
    },
  ];
  const grants = [
    { kind: 'snooze', refs: [], until: today },
    { kind: 'not mine', refs: [], to: '' },
    { kind: 'extend', refs: [], wanted: '', why: '' },
    { kind: 'same as', refs: [], as: '18-02' },
    { kind: 'away', from: today, ask: '' },
  ] as const;
  const wishes = grants.map(granted => {
    const wish = { ...granted, ...(granted.kind === 'extend' && { to: undefined }) } as never;
    const wished = { card: 'card-1', wish, granted, about: [action, other], choose: true };
    return [`wish: ${granted.kind}`, wishCard(wished, showing)] as const;
  });
  const receipt = receiptCard({ plan, today, outcomes, left: ['18-03'], key: 'key' });
  return {
    ...digestsOf,
    ...Object.fromEntries(wishes),
    receipt,
    shorter: shorter(receipt),
    help: helpCard(plan),
    welcome: welcomeCard(plan),
    choose: chooseCard({ card: 'card-1', text: '', among: plan.actions, unknown: '99' }),
    changeover: changeoverCard({ plan, strand: '1', today, from: everybody.name }),
    'date request': dateRequestCard({ plan, action, request }, showing),
    decided: decidedCard('', action, '', showing),
    give: giveCard({ key: 'key', action, by: everybody.name, to: '' }, showing),
    handover: handoverCard(
      { actions: plan.actions, red: 1, from: everybody.name, updates: plan.updates },
      showing,
    ),
    'asked in vain': askedInVainCard({ takeUp: [inVain], own: [{ ...inVain, takenUpBy: 'α' }] }),
    'round closed': roundClosedCard(round),
    heartbeat: noticeCard({
      ...{ kind: 'heartbeat', mark: today, to: everybody },
      week: heartbeat(plan, today, unreachable),
    }).card,
  };
}

/** What the plan itself says in sentences. */
function sentencesOf(plan: Plan): readonly string[] {
  const counts = roomCounts(plan, today);
  return [
    ...health(plan).map(({ message }) => message),
    ...decisionsWaiting(plan, today).map(({ what }) => what),
    ...plan.actions.flatMap(({ ref }) => {
      const why = explained(plan, ref, today);
      return why?.kind === 'asked' ? why.people.map(one => one.why) : [why?.why ?? ''];
    }),
    countsInWords(counts),
    redInWords(counts),
    digestSummary(2),
  ];
}

const plan = aGreekPlan();
const inPseudo = <Said>(say: () => Said, also: Partial<Speech> = {}): Said =>
  saidTo({ ...PSEUDO, ...also }, say);

describe('in a language of its own', () => {
  it.each(Object.keys(cardsOf(plan)))('every word of the card is of the catalogue: %s', name => {
    const texts = inPseudo(() => textsOf(cardsOf(plan)[name]));
    expect(texts.join()).toContain('⟦');
    expect(strayWords(texts)).toEqual([]);
  });

  it('every sentence of the plan is of the catalogue', () => {
    const said = inPseudo(() => sentencesOf(plan));
    expect(said.length).toBeGreaterThan(20);
    expect(strayWords(said)).toEqual([]);
  });
});

describe('a plan of themes and strand leads', () => {
  const called = { strand: { one: 'theme' }, champion: { one: 'strand lead' } };

  it('is spoken of in its own words alone', () => {
    const spoken = saidTo({ locale: 'en-GB', called }, () => [
      ...Object.values(cardsOf(plan)).flatMap(card => textsOf(card)),
      ...sentencesOf(plan),
    ]).join('\n');
    expect(spoken).toMatch(/\ba theme\b/i);
    expect(spoken.replace(/strand leads?/gi, '')).not.toMatch(/strand|champion/i);
  });
});
