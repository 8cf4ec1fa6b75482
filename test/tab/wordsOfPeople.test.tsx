import { screen, within } from '@testing-library/react';
import { MOST_TEXT } from '../../src/plan/record';
import { aPlan, anAction, anUpdate } from '../helpers/plan';
import { aSession, aShelf } from './aSession';
import { showPlanPage } from './showPlanPage';

/** Drills 13 and 14: what a person can write, as the tab shows it. */
const WORDS: readonly [string, string][] = [
  ['HTML', '<img src=x onerror="document.title=1"><script>document.title = 1</script><b>bold</b>'],
  ['markdown', '**bold** [here](javascript:alert(1)) ![x](https://evil.example/x.png)'],
  ['a mention', '<at>Everybody</at> @all'],
  ['templates', '{{DATE(2012-01-01T00:00:00Z)}} ${title} <%= 1 %> {0}'],
  ['a query', "x' or 1 eq 1 </Value></Eq><Neq/>"],
  ['a formula', '=HYPERLINK("https://evil.example","x")'],
  ['joined emoji', '👩🏽‍🚒👨‍👩‍👧‍👦'.repeat(50)],
  ['right to left', 'مرحبا \u05E9\u05DC\u05D5\u05DD OD8-02'],
  ['as much as may be said', `begin ${'words '.repeat(MOST_TEXT / 6 - 4)}end`],
];

describe.each(WORDS)('in the tab, %s', (_what, words) => {
  it('is shown as it was written, by action, update, owner and strand', async () => {
    const plan = aPlan({
      strands: [
        { code: 'OD', title: words.slice(0, 200), champion: { name: words, initials: '' } },
      ],
      actions: [
        anAction({
          text: words,
          steps: [words],
          owner: { asWritten: words.slice(0, 250) },
          outcome: words,
          lastSaid: { on: anUpdate().on, by: words, text: words },
        }),
      ],
      updates: [anUpdate({ text: words, by: words.slice(0, 250) })],
    });
    showPlanPage(aSession({ shelf: async () => aShelf([plan]) }), '?view=plan&action=OD8-02');
    const panel = await screen.findByRole('dialog', { name: 'OD8-02' });
    expect(panel.textContent.split(words).length).toBeGreaterThan(2);
    const { body } = document;
    expect(body.querySelectorAll('script, at, b, iframe, img, a[href^="javascript"]')).toHaveLength(
      0,
    );
    for (const link of within(body).queryAllByRole('link', { hidden: true }))
      expect(addressOf(link)).toMatch(/^\/\?view=|^https:.* leads away$/);
    expect(document.title).not.toBe('1');
  });
});

/** An address that somebody wrote leads to what it says, and takes nothing of ours with it. */
function addressOf(link: HTMLElement): string {
  const to = link.getAttribute('href') ?? '';
  const isHonest = link.textContent === to && /noreferrer/.test(link.getAttribute('rel') ?? '');
  return isHonest ? `${to} leads away` : to;
}
