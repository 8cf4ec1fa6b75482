import { AS_IMPORTED } from '../../src/plan/action';
import { day } from '../../src/plan/day';
import type { Plan } from '../../src/plan/plan';
import { EQUALITY_ACT } from '../../src/plan/tagSets';
import type { Speech, Spoken } from '../../src/plan/words/speech';
import { CATALOGUE } from '../../src/words/catalogue';
import { aPerson, aPlan, anAction, anUpdate } from '../helpers/plan';

/** Not words, though they stand in files of words: kinds of fields, and what is chosen and kept. */
const CODES = new Set(['kind', 'options']);

/**
 * A language that nobody speaks: every word of the catalogue in wide letters between brackets, ⟦Ｌａｔｅ⟧,
 * what is put into a sentence left as it is; days as Greeks write them. With a plan in Greek letters whatever
 * stands in plain Latin letters came from neither: it is a word that no translator can reach.
 */
export const PSEUDO: Speech = { locale: 'el-GR', language: pseudo(CATALOGUE) as Spoken };

function pseudo(words: unknown, name = ''): unknown {
  if (CODES.has(name)) return words;
  if (typeof words === 'string') return `⟦${wide(words)}⟧`;
  if (Array.isArray(words)) return words.map(one => pseudo(one));
  if (typeof words === 'function') return sayingOf(words as (...about: unknown[]) => unknown);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([key, one]) => [key, pseudo(one, key)]));
}

function sayingOf(say: (...about: unknown[]) => unknown) {
  return (...about: unknown[]): unknown => {
    const said = say(...about);
    const given = [...new Set(about.flatMap(textsIn))].sort((a, b) => b.length - a.length);
    if (typeof said !== 'string') return said;
    const parts = given.length > 0 ? said.split(anyOf(given)) : [said];
    return `⟦${parts.map(part => (given.includes(part) ? part : wide(part))).join('')}⟧`;
  };
}

function anyOf(texts: readonly string[]): RegExp {
  const literal = texts.map(one => one.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return new RegExp(`(${literal.join('|')})`);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function wide(text: string): string {
  return text.replace(/[A-Za-z]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

const GREEK = 'αβψδεφγηιξκλμνοπθρστυωςχζά';

/** What somebody wrote, in Greek letters; dates and numbers as they are. */
export const greek = (text: string): string =>
  text.replace(/[A-Za-z]/g, letter => {
    const small = GREEK.charAt(letter.toLowerCase().charCodeAt(0) - 97);
    return letter === letter.toLowerCase() ? small : small.toUpperCase();
  });

/** Fields that are codes of ours or of the platform, never shown as they are. */
const UNTOUCHED =
  /^(?:kind|status|rag|concern|through|roles|asking|key|id|byId|account|timeZone|monthMeans|mark|at|card|channel|door|openedOn|lastSent|lastAnswered|since|state|level)$/;

/** Whatever people wrote in it, in Greek letters. */
export function inGreek<Thing>(thing: Thing, name = ''): Thing {
  if (typeof thing === 'string')
    return (UNTOUCHED.test(name) || thing === AS_IMPORTED ? thing : greek(thing)) as Thing;
  if (thing instanceof Map)
    return new Map([...thing].map(([key, one]) => [key, inGreek(one)])) as Thing;
  if (Array.isArray(thing)) return thing.map(one => inGreek(one as unknown, name)) as Thing;
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.fromEntries(
    Object.entries(thing).map(([key, one]) => [key, inGreek(one as unknown, key)]),
  ) as Thing;
}

/** The words that came from neither catalogue nor plan. */
export function strayWords(texts: readonly string[]): readonly string[] {
  const stray = texts.filter(text => /[A-Za-z]/.test(text.replace(PLACES, '')));
  return [...new Set(stray)];
}

/** Addresses, time zones and the acronyms that the glossary explains are the same in every language. */
const PLACES = new RegExp(
  `https?://\\S+|\\bEurope/[A-Z]\\w+|\\b(?:${Object.keys(CATALOGUE.glossary).join('|')})\\b`,
  'g',
);

const on = day('2012-07-20');
const asked = { since: day('2012-07-10'), last: day('2012-07-24'), times: 2 };

/** A plan in which everything there is to say is said at least once; refs and codes are numbers. */
export function aGreekPlan(): Plan {
  const action = (number: number, differs: Parameters<typeof anAction>[0]) =>
    anAction({ number, strand: '1', objective: '18', ref: `18-0${number}`, ...differs });
  const late = { asWritten: 'Jul-12', kind: 'month', date: day('2012-07-31') } as const;
  const first = action(1, {
    due: late,
    asked,
    dueMoved: 2,
    forecast: day('2012-09-30'),
    steps: ['One step'],
    tags: { characteristics: ['Age'], aims: ['Foster good relations'], priorities: ['First'] },
    links: ['18-02'],
    concern: 'at risk',
    lastSaid: { on, by: 'Dana Service', text: 'Half is done.' },
    wanted: 'Dec-12',
    requests: [
      {
        key: 'request-1',
        ...{ wanted: 'Dec-12', why: 'The hall', instead: 'Jul-12', state: 'open', afterDate: true },
        asked: { on, by: 'Dana Service', byId: 'id-ds' },
      },
    ] as never,
  });
  const actions = [
    first,
    action(2, { due: late, concern: 'off track', dueFirst: 'Jun-12' }),
    action(3, { text: undefined as never, lastSaid: undefined as never }),
    action(4, { due: { asWritten: '', kind: 'unset' }, asked: { ...asked, times: 3 } }),
    action(5, { due: { asWritten: 'soonish', kind: 'unreadable' } }),
    action(6, { due: { asWritten: 'When it opens', kind: 'event', event: 'it opens' } }),
    action(7, { due: { asWritten: 'Ongoing', kind: 'recurring' }, reviewOn: day('2012-07-01') }),
    action(8, { status: 'Complete', completedOn: on, outcome: 'More people come.' }),
    action(9, { status: 'Superseded', supersededBy: '18-01', snoozedUntil: day('2012-09-01') }),
    anAction({ ...{ ref: '19', number: 19, strand: '2' }, owner: { asWritten: 'Nobody Known' } }),
    anAction({
      ...{ ref: '20', number: 20, strand: '2' },
      owner: { asWritten: 'PP', id: 'id-pp' },
    }),
  ];
  const plan = aPlan({
    facts: {
      key: '2012',
      boards: [{ board: day('2012-09-06'), papers: day('2012-08-23') }],
      tagSets: { ...EQUALITY_ACT, priorities: ['First'], frameworks: [{ name: 'ESPS' }] },
      lastRunOn: day('2012-07-31'),
    },
    strands: [
      { code: '1', title: 'Delivery', champion: { name: 'Pat Park', initials: 'PP', id: 'id-pp' } },
      { code: '2', title: 'Staff', champion: { name: '', initials: '' } },
    ],
    objectives: [
      { code: '18', strand: '1', text: 'Rooms', references: [{ framework: 'ESPS', code: '5' }] },
    ],
    people: [
      ...aPlan().people,
      aPerson({ asWritten: ['ZZ'], name: 'Zed', awayUntil: day('2012-09-01') }),
    ],
    actions,
    updates: [
      anUpdate({ ref: '18-01', text: 'Half is done.' }),
      anUpdate({ ref: '18-01', key: 'an-update-2', text: '', noChange: true, through: 'chat' }),
      anUpdate({
        ref: '18-01',
        key: 'an-update-3',
        text: 'First',
        by: AS_IMPORTED,
        through: 'import',
      }),
      anUpdate({
        ref: '18-02',
        key: 'an-update-4',
        text: '',
        concern: 'off track',
        onBehalfOf: 'PP',
      }),
      anUpdate({ ref: '18-08', key: 'an-update-5', text: '', status: 'Complete' }),
    ],
    problems: [],
  });
  return inGreek(plan);
}
