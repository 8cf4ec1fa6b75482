import { screen, waitFor } from '@testing-library/react';
import type { Plan } from '../../src/plan/plan';
import { BRITISH, speak } from '../../src/plan/words/speech';
import { VIEWS } from '../../src/tab/views';
import { aService, aSession, aShelf } from '../tab/aSession';
import { readsOf } from '../tab/gallery/running';
import { showPlanPage } from '../tab/showPlanPage';
import { aGreekPlan, inGreek, PSEUDO, strayWords } from './pseudo';

jest.mock('../../src/tab/overview/StrandCharts', () => ({ StrandCharts: () => null }));

const plan = aGreekPlan();
const ofThemes: Plan = {
  ...plan,
  facts: {
    ...plan.facts,
    displayWords: { strand: { one: 'theme' }, champion: { one: 'strand lead' } },
  },
};
const reads = readsOf(plan);

/** Eve, who runs the plan; her own actions are those of somebody else. */
function aGreekSession(id = 'id-eu', of = plan) {
  return aSession({
    person: { id, name: 'Ευε' },
    shelf: async () => aShelf([of]),
    service: aService({
      read: async <Body,>(key: string, path: never, must: never) =>
        inGreek(await reads(key, path, must)) as Body,
    }),
  });
}

/** Days among the settings stand as the plan keeps them, since they are changed as text. */
const AS_KEPT = /^(?:\d{1,2} [A-Z][a-z]+ \d{4}(?:, papers |\n|$))+/;

/** Every text that somebody sees or hears. */
function textsIn(root: Element): readonly string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) texts.push(...SAID.map(name => node.getAttribute(name) ?? ''));
    else if (!/^(?:STYLE|SCRIPT)$/.test(node.parentElement?.tagName ?? ''))
      texts.push(node.textContent ?? '');
  }
  return texts.filter(text => text !== '');
}

const SAID = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext'];

afterEach(() => void speak(BRITISH));

describe('in a language of its own', () => {
  it.each(VIEWS)('every word of the screen is of the catalogue: %s', async view => {
    speak(PSEUDO);
    showPlanPage(aGreekSession(view === 'mine' ? 'id-ds' : 'id-eu'), `?view=${view}`);
    await isThere();
    const texts = textsIn(document.body).filter(text => !AS_KEPT.test(text));
    expect(texts.join()).toContain('⟦');
    expect(strayWords(texts)).toEqual([]);
  });

  it.each(['18-01', '18-03', '18-08', '19'])('every word of the panel of %s is', async ref => {
    speak(PSEUDO);
    showPlanPage(aGreekSession(), `?view=accessibility&action=${ref}`);
    await screen.findByRole('dialog', { name: ref });
    expect(strayWords(textsIn(document.body))).toEqual([]);
  });
});

describe('a plan of themes and strand leads', () => {
  it.each(VIEWS)('is called so on the screen: %s', async view => {
    showPlanPage(aGreekSession(view === 'mine' ? 'id-ds' : 'id-eu', ofThemes), `?view=${view}`);
    await isThere();
    expect(strandsIn(textsIn(document.body))).toEqual([]);
  });

  it('is called so in the panel of an action', async () => {
    showPlanPage(aGreekSession('id-pp', ofThemes), '?view=accessibility&action=18-01');
    await screen.findByRole('dialog', { name: '18-01' });
    expect(strandsIn(textsIn(document.body))).toEqual([]);
  });
});

/** What says strand or champion where the plan has other words for them. */
const strandsIn = (texts: readonly string[]): readonly string[] =>
  texts
    .filter(text => !/ is called$/.test(text)) // the setting itself says what it is about
    .filter(text => /strand|champion/i.test(text.replace(/strand leads?/gi, '')));

/** The screen has come, and whatever it asked the service for. */
async function isThere(): Promise<void> {
  await waitFor(() => {
    expect(screen.queryAllByRole('progressbar')).toEqual([]);
    expect(document.querySelectorAll('#screen *').length).toBeGreaterThan(8);
  });
}
