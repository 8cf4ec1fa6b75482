import { day } from '../../../src/plan/day';
import type { PlanFacts } from '../../../src/plan/plan';
import { decideFacts, decidePerson, decideStrand } from '../../../src/plan/settings/decide';
import { FACT_SETTINGS, factsChanged, type FactName } from '../../../src/plan/settings/facts';
import { PERSON_SETTINGS } from '../../../src/plan/settings/person';
import { readChanges, reversed, textsOf, type Changes } from '../../../src/plan/settings/setting';
import { strandSettings } from '../../../src/plan/settings/strand';
import { aPerson, aPlan, PEOPLE } from '../../helpers/plan';

const PLAN = aPlan();
const MANAGER = { id: 'id-eu' };
const TEXTS = textsOf(FACT_SETTINGS, PLAN.facts);

const GLOSSARY = [
  { acronym: 'SMB', meaning: 'Board' },
  { acronym: 'EIA', meaning: 'Check' },
];

const HAPPENED = [{ event: 'It opened', on: day('2012-09-03') }, { event: 'One, two' }];
const AGE = { characteristic: 'Age', aims: ['Foster good relations'] };
const ESPS = { name: 'ESPS', first: 1, last: 15 };

const to = (name: FactName, text: string, from = TEXTS[name]): Changes<FactName> => ({
  [name]: { from, to: text },
});
const decided = (changes: Changes<FactName>, by = MANAGER) => decideFacts(PLAN, { changes, by });

describe('the settings of a plan', () => {
  it.each<[FactName, string, Partial<PlanFacts>]>([
    ['title', 'Plan for  everybody', { title: 'Plan for everybody' }],
    ['timeZone', 'Europe/Dublin', { timeZone: 'Europe/Dublin' }],
    ['monthMeans', 'last working day', { monthMeans: 'last working day' }],
    ['starMeans', 'subject to funding', { starMeans: 'subject to funding' }],
    ['staleDays', '60', { ragRule: { ...PLAN.facts.ragRule, staleDays: 60 } }],
    ['leadDays', '14, 0', { asking: { ...PLAN.facts.asking, leadDays: [14, 0] } }],
    ['weekday', 'Friday', { asking: { ...PLAN.facts.asking, weekday: 5 } }],
    ['hour', '8', { asking: { ...PLAN.facts.asking, hour: 8 } }],
    ['roundDays', '10', { roundDays: 10 }],
    [
      'boards',
      '3 May 2012, papers 19 April 2012\n',
      { boards: [{ board: day('2012-05-03'), papers: day('2012-04-19') }] },
    ],
    ['happened', 'It opened, 3 Sept 2012\nOne, two', { happened: HAPPENED }],
    ['strandWord', 'Theme', { displayWords: { strand: { one: 'theme' } } }],
    ['glossary', 'SMB: Board\n\nEIA: Check', { glossary: GLOSSARY }],
    [
      'characteristics',
      'Age\nCare experience',
      { tagSets: { characteristics: ['Age', 'Care experience'] } },
    ],
    ['onlyUnder', 'none', { tagSets: { onlyUnder: [] } }],
    ['onlyUnder', 'Age: Foster good relations', { tagSets: { onlyUnder: [AGE] } }],
    ['frameworks', 'ESPS: 1 to 15', { tagSets: { frameworks: [ESPS] } }],
    ['holidays', '27/08/2012\n2012-05-07', { holidays: [day('2012-05-07'), day('2012-08-27')] }],
  ])('reads %s from %j', (name, text, facts) => {
    const decision = decided(to(name, text));
    expect(decision).toMatchObject({ kind: 'save', names: [name], after: facts });
  });

  it.each<[FactName, string, RegExp]>([
    ['title', '  ', /may not be empty/],
    ['timeZone', 'London', /no such time zone/],
    ['monthMeans', 'first day', /last day or last working day/],
    ['hour', '25', /from 0 to 23/],
    ['hour', '9.5', /whole number/],
    ['weekday', 'Sunday', /Monday, Tuesday/],
    ['leadDays', 'a month', /28, 7, 0/],
    ['championWord', '<b>lead</b>', /in letters/],
    ['strandsWord', 'priorities', /word for one first/],
    ['glossary', 'ESPS', /“ESPS” cannot be read/],
    ['glossary', 'EIA: one\nEIA: two', /EIA is there twice/],
    ['characteristics', 'Age\nSex\nAge', /“Age” is there twice/],
    ['aims', 'One: two', /“One: two” cannot be read/],
    ['priorities', Array.from({ length: 41 }, (_, n) => `P${n}`).join('\n'), /41 are too many/],
    ['onlyUnder', 'Caste: Foster good relations', /“Caste” is in neither/],
    ['boards', 'in May', /“in May” cannot be read/],
    ['boards', '3 May 2012, papers 4 May 2012', /cannot be read/],
    ['holidays', '27/08/2012\n31/02/2012', /“31\/02\/2012” cannot be read/],
  ])('does not read %s from %j, and says how to write it', (name, value, sentence) => {
    const fault = { name, value, sentence: expect.stringMatching(sentence) as string };
    expect(decided(to(name, value))).toEqual({ kind: 'refused', faults: [fault] });
  });

  it('names every fault at once, and saves none of it', () => {
    const decision = decided({ ...to('hour', '25'), ...to('title', ''), ...to('roundDays', '9') });
    const names = decision.kind === 'refused' ? decision.faults.map(({ name }) => name) : [];
    expect(names).toEqual(['title', 'hour']);
  });

  it('are shown as they are now where somebody else changed them meanwhile', () => {
    expect(decided(to('hour', '8', '10'))).toEqual({ kind: 'changed', names: ['hour'] });
    expect(decided(to('hour', '9', '10')).kind).toBe('save');
  });

  it('are the plan manager’s alone to change', () => {
    const log = 'not theirs';
    expect(decided(to('hour', '8'), { id: 'id-pp' })).toEqual({ kind: 'not found', log });
    expect(decided(to('hour', '8'), { id: '' })).toEqual({ kind: 'not found', log });
  });

  it('read back what they write, one and all', () => {
    const read = Object.values(FACT_SETTINGS).reduce<PlanFacts>((facts, setting) => {
      const next = setting.read(facts, setting.write(PLAN.facts));
      return 'fault' in next ? facts : next;
    }, PLAN.facts);
    expect(factsChanged(PLAN.facts, read)).toEqual({
      ragRule: PLAN.facts.ragRule,
      asking: PLAN.facts.asking,
      holidays: PLAN.facts.holidays,
      boards: [],
    });
  });

  it('give the plan a word for several with the word for one, and take both away with it', () => {
    const both = decided({ ...to('strandWord', 'priority'), ...to('strandsWord', 'priorities') });
    const strand = { one: 'priority', many: 'priorities' };
    expect(both).toMatchObject({ after: { displayWords: { strand } } });
    const facts = both.kind === 'save' ? both.after : PLAN.facts;
    const changes = { strandWord: { from: 'priority', to: '' } };
    const back = decideFacts({ ...PLAN, facts }, { changes, by: MANAGER });
    expect(back.kind === 'save' && back.after).toEqual(PLAN.facts);
  });

  it('are the duty of a place, all at once, and follow the law again when they are emptied', () => {
    const sets = { characteristics: 'Racial group', aims: 'Promote good relations' };
    const changes = {
      ...to('characteristics', sets.characteristics),
      ...to('aims', sets.aims),
      ...to('onlyUnder', 'Racial group: Promote good relations'),
    };
    const own = decided(changes);
    const facts = own.kind === 'save' ? own.after : PLAN.facts;
    expect(facts.tagSets).toMatchObject({ characteristics: ['Racial group'] });
    const back = {
      characteristics: { from: sets.characteristics, to: '' },
      aims: { from: sets.aims, to: '' },
      onlyUnder: { from: changes.onlyUnder?.to ?? '', to: TEXTS.onlyUnder },
    };
    const again = decideFacts({ ...PLAN, facts }, { changes: back, by: MANAGER });
    expect(again.kind === 'save' && again.after).toEqual(PLAN.facts);
  });

  it('can be taken back', () => {
    const changes = to('leadDays', '14,0');
    const decision = decided(changes);
    const after = decision.kind === 'save' ? decision.after : PLAN.facts;
    const back = reversed(FACT_SETTINGS, after, changes);
    expect(back).toEqual({ leadDays: { from: '14, 0', to: '28, 7, 0' } });
    expect(decideFacts({ ...PLAN, facts: after }, { changes: back, by: MANAGER })).toMatchObject({
      kind: 'save',
      after: { asking: PLAN.facts.asking },
    });
  });

  it.each([[null], ['x'], [[]], [{}], [{ hour: '8' }], [{ hour: { from: 1, to: '8' } }]])(
    'are not read out of %j',
    body => {
      expect(readChanges(FACT_SETTINGS, body)).toBeUndefined();
    },
  );
});

describe('the settings of a strand', () => {
  const change = (name: string, from: string, text: string) =>
    decideStrand(PLAN, { code: 'OD', changes: { [name]: { from, to: text } }, by: MANAGER });

  it('hand it to another champion, by any name that the plan knows', () => {
    expect(change('champion', 'PP', 'Ash Reed')).toMatchObject({
      after: { champion: { name: 'Ash Reed', initials: 'AR', id: 'id-ar' } },
    });
  });

  it('leave it vacant', () => {
    expect(change('champion', 'PP', 'Vacant')).toMatchObject({
      after: { champion: { name: '', initials: '' } },
    });
  });

  it('give it to nobody unknown', () => {
    expect(change('champion', 'PP', 'ZZ')).toMatchObject({ kind: 'refused' });
  });

  it('ask about it in its own way, and as the plan again', () => {
    const off = change('asking', 'as the plan', 'off');
    expect(off).toMatchObject({ after: { asking: { asking: 'off' } } });
    const strand = off.kind === 'save' ? off.after : undefined;
    const read = strand && strandSettings(PLAN).asking.read(strand, 'as the plan');
    expect(read).not.toHaveProperty('asking');
  });
});

describe('the settings of somebody', () => {
  const [ds = aPerson()] = PEOPLE;
  const manager = PEOPLE.find(({ roles }) => roles.includes('plan manager')) ?? ds;

  it('make them deputy of others and say until when they are away', () => {
    const texts = textsOf(PERSON_SETTINGS, ds);
    const changes = {
      deputyFor: { from: texts.deputyFor, to: 'PP\nAR' },
      awayUntil: { from: texts.awayUntil, to: '20/08/2012' },
    };
    expect(decidePerson(PLAN, { person: ds, changes, by: MANAGER })).toMatchObject({
      after: { deputyFor: ['PP', 'AR'], awayUntil: '2012-08-20' },
    });
  });

  it('leave the plan a plan manager', () => {
    const changes = { roles: { from: 'plan manager', to: '' } };
    expect(decidePerson(PLAN, { person: manager, changes, by: MANAGER })).toMatchObject({
      kind: 'refused',
      faults: [{ name: 'roles' }],
    });
  });
});
