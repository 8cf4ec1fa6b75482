import { lookAlikes } from '../../src/plan/lookAlikes';
import { aPlan, anAction } from '../helpers/plan';

const TEXT = 'Review the equality training of every team and report to the Board each quarter';
const others = (...texts: readonly (string | undefined)[]) =>
  aPlan({
    actions: [anAction({ text: TEXT }), ...texts.map((text, place) => another(place + 3, text))],
  });
const another = (number: number, text: string | undefined) => {
  const { text: usual, ...rest } = anAction({ ref: `OD8-0${number}`, number });
  return { ...rest, ...(usual && text !== undefined && { text }) };
};
const found = (plan: ReturnType<typeof aPlan>) =>
  lookAlikes(plan, plan.actions[0] ?? anAction()).map(
    ({ action, likeness }) => `${action.ref} ${likeness.toFixed(2)}`,
  );

describe('actions that look alike', () => {
  it.each([
    ['word for word, whatever the signs', `  ${TEXT.toUpperCase()}!`, ['OD8-03 1.00']],
    ['but for a few words', TEXT.replace('quarter', 'year'), ['OD8-03 0.93']],
    [
      'in another order',
      'Each quarter, review the equality training of every team, and report to the Board',
      ['OD8-03 1.00'],
    ],
    ['about something else', 'Translate the leaflet into the languages of the city', []],
    ['as not yet written', undefined, []],
    ['as signs alone', '---', []],
  ])('are found by their words: %s', (_, text, expected) => {
    const plan = others(text);
    expect(found(plan)).toEqual(expected);
  });

  it('are only the very same where a text has few words', () => {
    const plan = aPlan({
      actions: [
        anAction({ text: 'Review the policy' }),
        anAction({ ref: 'OD8-03', number: 3, text: 'Review the police policy' }),
        anAction({ ref: 'OD8-04', number: 4, text: 'review the policy.' }),
      ],
    });
    expect(found(plan)).toEqual(['OD8-04 1.00']);
  });

  it('are left out where they are linked already, by either, or took its place', () => {
    const plan = aPlan({
      actions: [
        anAction({ text: TEXT, links: ['OD8-03'], supersededBy: 'OD8-05' }),
        anAction({ ref: 'OD8-03', number: 3, text: TEXT }),
        anAction({ ref: 'OD8-04', number: 4, text: TEXT, links: ['OD8-02'] }),
        anAction({ ref: 'OD8-05', number: 5, text: TEXT }),
        anAction({ ref: 'OD8-06', number: 6, text: TEXT, supersededBy: 'OD8-02' }),
        anAction({ ref: 'OD8-07', number: 7, text: TEXT }),
      ],
    });
    expect(found(plan)).toEqual(['OD8-07 1.00']);
  });

  it('come in order of likeness, five at most', () => {
    const nearly = TEXT.replace('quarter', 'year');
    const plan = others(nearly, TEXT, nearly, TEXT, nearly, nearly);
    expect(found(plan)).toEqual([
      'OD8-04 1.00',
      'OD8-06 1.00',
      'OD8-03 0.93',
      'OD8-05 0.93',
      'OD8-07 0.93',
    ]);
  });
});
