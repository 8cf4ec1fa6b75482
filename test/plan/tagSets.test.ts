import { DUTIES, PLACES } from '../../src/plan/places';
import {
  readFramework,
  readOnlyUnder,
  readTag,
  writeFramework,
  writeOnlyUnder,
} from '../../src/plan/tagLines';
import {
  bearing,
  EQUALITY_ACT,
  isNotPartOf,
  outside,
  servesDuty,
  tagSetsOf,
  tagsOffered,
} from '../../src/plan/tagSets';
import { anAction, aPlan } from '../helpers/plan';

const tagged = (...characteristics: readonly string[]) =>
  anAction({ tags: { characteristics, aims: [], priorities: ['Custody'] } });
const own = { tagSets: { characteristics: ['Age', 'Care experience'] } };

describe('the tags of a plan', () => {
  it('are those of the Equality Act 2010 where it says nothing', () => {
    expect(tagSetsOf({})).toEqual({ ...EQUALITY_ACT, priorities: [], frameworks: [] });
  });

  it('are its own, kept to some aims only as far as it has their names', () => {
    const sets = tagSetsOf(own);
    expect(sets.characteristics).toEqual(['Age', 'Care experience']);
    expect(sets.aims).toEqual(EQUALITY_ACT.aims);
    expect(sets.onlyUnder).toEqual([]);
  });

  it('name what is ticked and not in a set of its own any more, and nothing without such a set', () => {
    expect(outside(own, 'characteristics', ['Age', 'Race'])).toEqual(['Race']);
    expect(outside(own, 'priorities', ['Custody'])).toEqual([]);
    expect(outside({}, 'characteristics', ['Advancing'])).toEqual([]);
  });

  it('serve the duty by what is in the set alone', () => {
    expect(servesDuty(own, tagged('Race'))).toBe(false);
    expect(servesDuty(own, tagged('Race', 'Age'))).toBe(true);
    expect(servesDuty({}, tagged('Any words of a document'))).toBe(true);
    expect(servesDuty({}, tagged())).toBe(false);
  });

  it('are offered with what is ticked already; without a set, with what any action has', () => {
    const plan = aPlan({ actions: [tagged('Race'), tagged('Carers')] });
    const withOwn = { ...plan, facts: { ...plan.facts, ...own } };
    expect(tagsOffered(withOwn, 'characteristics', ['Race'])).toEqual([
      'Age',
      'Care experience',
      'Race',
    ]);
    expect(tagsOffered(plan, 'characteristics', [])).toEqual([
      ...EQUALITY_ACT.characteristics,
      'Carers',
    ]);
  });

  it('are counted by the actions that bear them', () => {
    const counts = bearing([tagged('Age', 'Age'), tagged('Age', 'Sex')], 'characteristics');
    expect([...counts]).toEqual([
      ['Age', 2],
      ['Sex', 1],
    ]);
  });
});

describe('the duty of a place', () => {
  it('knows marriage and civil partnership under the first aim alone in Great Britain', () => {
    const marriage = 'Marriage and civil partnership';
    const duty = DUTIES['great-britain'];
    expect(duty.aims.map(aim => isNotPartOf(duty, marriage, aim))).toEqual([false, true, true]);
  });

  it('owes good relations between three of nine categories in Northern Ireland', () => {
    const duty = DUTIES['northern-ireland'];
    const [opportunity = '', relations = ''] = duty.aims;
    expect(duty.characteristics).toHaveLength(9);
    expect(duty.characteristics.filter(one => isNotPartOf(duty, one, opportunity))).toEqual([]);
    expect(duty.characteristics.filter(one => !isNotPartOf(duty, one, relations))).toEqual([
      'Religious belief',
      'Political opinion',
      'Racial group',
    ]);
  });

  it('knows disadvantage under its own aim alone, and nothing else under that', () => {
    const duty = DUTIES['with-socio-economic'];
    const [outcomes = ''] = duty.aims.slice(-1);
    const parts = duty.characteristics.flatMap(characteristic =>
      duty.aims
        .filter(aim => !isNotPartOf(duty, characteristic, aim))
        .map(aim => `${characteristic}: ${aim}`),
    );
    expect(parts).toHaveLength(8 * 3 + 1 + 1);
    expect(parts.filter(part => part.endsWith(outcomes))).toEqual([
      `Socio-economic disadvantage: ${outcomes}`,
    ]);
  });

  it.each(PLACES)('of %s is written in names that a set can hold', place => {
    const duty = DUTIES[place];
    expect(tagSetsOf({ tagSets: duty }).onlyUnder).toEqual(duty.onlyUnder);
    const names = [...duty.characteristics, ...duty.aims];
    expect(names.map(readTag)).toEqual(names);
  });
});

describe('a line of a set', () => {
  it.each([
    ['Care experience', 'Care experience'],
    ['Age: young', undefined],
    ['Age; Sex', undefined],
    ['x'.repeat(101), undefined],
  ])('%j is the tag %j', (line, tag) => {
    expect(readTag(line)).toBe(tag);
  });

  it.each([
    ['Age: One; Two', { characteristic: 'Age', aims: ['One', 'Two'] }],
    ['Age :One;', { characteristic: 'Age', aims: ['One'] }],
    ['Age', undefined],
    ['Age: ;', undefined],
    [': One', undefined],
  ])('%j counts only under %j', (line, only) => {
    expect(readOnlyUnder(line)).toEqual(only);
    if (only) expect(readOnlyUnder(writeOnlyUnder(only))).toEqual(only);
  });

  it.each([
    ['ESPS: 1 to 15', { name: 'ESPS', first: 1, last: 15 }],
    ['ESPS:1-15', { name: 'ESPS', first: 1, last: 15 }],
    ['LOKAHI', { name: 'LOKAHI' }],
    ['ESPS: 15 to 1', undefined],
    ['ESPS: all', undefined],
    ['', undefined],
  ])('%j is the framework %j', (line, framework) => {
    expect(readFramework(line)).toEqual(framework);
    if (framework) expect(readFramework(writeFramework(framework))).toEqual(framework);
  });
});
