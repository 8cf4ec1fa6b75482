import { decidedCard } from '../../src/bot/cards/decide';
import { tell } from '../../src/bot/forms';
import { byWordsOf, inTurnFor, saidFor } from '../../src/bot/speech';
import { changeoverWords } from '../../src/bot/words/deciding';
import { talkWords } from '../../src/bot/words/talking';
import { day, inWords } from '../../src/plan/day';
import type { Language } from '../../src/words/catalogue';
import { speechFor } from '../../src/words/languages';
import { aPlan, anAction } from '../helpers/plan';
import { textOf } from './helpers/cardChecks';

const WELSH: Language = { talk: { welcome: 'Croeso.' } };
const languages = { cy: async () => WELSH };
const on = day('2012-08-31');
const moment = () => new Promise(done => setTimeout(done, 5));

describe('two turns at once', () => {
  it('are each said to their own reader, from first to last', async () => {
    const said = async () => {
      const first = `${talkWords.welcome} ${inWords(on)}`;
      await moment();
      return [first, `${talkWords.welcome} ${inWords(on)}`];
    };
    const all = await Promise.all([
      inTurnFor('cy-GB', said, languages),
      inTurnFor('en-US', said, languages),
      inTurnFor(undefined, said, languages),
    ]);
    expect(all).toEqual([
      ['Croeso. 31 Awst 2012', 'Croeso. 31 Awst 2012'],
      ['You are welcome. August 31, 2012', 'You are welcome. August 31, 2012'],
      ['You are welcome. 31 August 2012', 'You are welcome. 31 August 2012'],
    ]);
  });
});

describe('a card for somebody else', () => {
  it('is in the form of whoever gets it, with the words of its plan', async () => {
    const plan = aPlan();
    const called = { ...plan.facts, displayWords: { strand: { one: 'theme' } } };
    const reply = await inTurnFor('en-US', async () =>
      tell(
        'id-ar',
        { facts: called },
        {
          card: () =>
            decidedCard(inWords(on), anAction(), talkWords.red, {
              today: on,
              rule: plan.facts.ragRule,
            }),
          summary: () => inWords(on),
        },
      ),
    );
    if (reply.kind !== 'tell') throw new Error('no card');
    const got = await saidFor('en-GB', () => ({
      text: textOf(reply.card),
      summary: reply.summary,
    }));
    expect(got.summary).toBe('31 August 2012');
    expect(got.text).toContain('31 August 2012');
  });
});

describe('a plan with its own word for strand', () => {
  it('is spoken of by it for the whole of a turn', async () => {
    const facts = { displayWords: { strand: { one: 'theme' } } };
    const said = await byWordsOf(facts, async () => {
      await moment();
      return changeoverWords.title;
    });
    expect(said).toBe('You lead a theme now');
  });
});

describe('the language of a reader', () => {
  it.each([
    ['cy-GB', 'cy-GB', true],
    ['cy', 'cy', true],
    ['en-us', 'en-US', false],
    ['en', 'en-GB', false],
    ['fr-FR', 'en-GB', false],
    ['not a locale', 'en-GB', false],
    ['constructor', 'en-GB', false],
    ['*', 'en-GB', false],
    [undefined, 'en-GB', false],
  ])('of %s: the form of %s', async (locale, form, isWelsh) => {
    const speech = await speechFor(locale, languages);
    expect([speech.locale, speech.language === WELSH]).toEqual([form, isWelsh]);
  });
});
