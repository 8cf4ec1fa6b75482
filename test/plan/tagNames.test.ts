import { asNamed } from '../../src/plan/tagNames';

const tags = (characteristics: readonly string[], aims: readonly string[] = []) => ({
  characteristics,
  aims,
  priorities: [],
});

describe('a tag in the words of a document', () => {
  it.each([
    ['Religion/Belief', 'Religion or belief'],
    ['Marriage & Civil Partnership', 'Marriage and civil partnership'],
    ['SEXUAL ORIENTATION', 'Sexual orientation'],
    ['Care experience', 'Care experience'],
  ])('%s is %s', (written, name) => {
    expect(asNamed(tags([written]), {}).characteristics).toEqual([name]);
  });

  it.each([
    ['Fostering good relations', 'Foster good relations'],
    ['Eliminating discrimination, harassment and victimisation', 'Eliminate discrimination'],
    ['Advance equality', 'Advance equality of opportunity'],
    ['Trust', 'Trust'],
  ])('%s is the aim %s', (written, name) => {
    expect(asNamed(tags([], [written]), {}).aims).toEqual([name]);
  });

  it('is there once, however often it was written', () => {
    expect(asNamed(tags(['Race', 'race', 'RACE']), {}).characteristics).toEqual(['Race']);
  });

  it('goes by the plan’s own set, by its name alone', () => {
    const facts = { tagSets: { characteristics: ['Racial group'], aims: ['Foster trust'] } };
    const written = tags(['RACIAL GROUP', 'Religion/Belief'], ['Fostering good relations']);
    expect(asNamed(written, facts)).toEqual(
      tags(['Racial group', 'Religion/Belief'], ['Fostering good relations']),
    );
  });
});
