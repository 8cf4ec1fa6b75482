import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARDS } from './cards';

const ROOT = process.cwd(); // the project: scripts and tests run there
const PAGE = join(ROOT, 'screenshots/cards.html');

/** Themes as Teams has them; cards take their colours from these alone. */
const THEMES = {
  light: { page: '#f5f5f5', card: '#ffffff', text: '#242424', subtle: '#616161' },
  dark: { page: '#1f1f1f', card: '#292929', text: '#ffffff', subtle: '#adadad' },
  contrast: { page: '#000000', card: '#000000', text: '#ffffff', subtle: '#ffffff' },
};
const WIDTHS = { phone: 340, desktop: 640 };

/** One page with every card, in each theme and both widths. Gives where it was written. */
export function writeGallery(): string {
  const renderer = readFileSync(
    join(ROOT, 'node_modules/adaptivecards/dist/adaptivecards.min.js'),
    'utf8',
  );
  mkdirSync(join(ROOT, 'screenshots'), { recursive: true });
  writeFileSync(PAGE, html(renderer));
  return PAGE;
}

function html(renderer: string): string {
  const data = JSON.stringify({ cards: CARDS, themes: THEMES, widths: WIDTHS }).replaceAll(
    '<',
    '\\u003c',
  );
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Cards</title>
<style>#contrast .card{outline:1px solid #fff}body{font:14px "Segoe UI",system-ui,sans-serif;margin:0}section{padding:16px}.row{display:flex;gap:16px;align-items:flex-start;flex-wrap:wrap;margin-bottom:24px}.card{border-radius:8px;padding:4px}input,select,textarea,button{font:inherit;color:inherit;background:transparent;border:1px solid currentColor;border-radius:4px;padding:4px;box-sizing:border-box}textarea,input[type=text]{width:100%}</style>
<body><script>${renderer.replaceAll('</script', '<\\/script')}</script><script>
const { cards, themes, widths } = ${data};
for (const [theme, colours] of Object.entries(themes)) {
  const section = document.body.appendChild(document.createElement('section'));
  section.id = theme; section.style.background = colours.page; section.style.color = colours.text;
  for (const [name, card] of cards) {
    section.appendChild(document.createElement('h2')).textContent = name;
    const row = section.appendChild(document.createElement('div')); row.className = 'row';
    for (const [width, px] of Object.entries(widths)) {
      const box = row.appendChild(document.createElement('div'));
      box.className = 'card ' + width; box.style.width = px + 'px'; box.style.background = colours.card;
      const shown = new AdaptiveCards.AdaptiveCard();
      const colour = { default: colours.text, subtle: colours.subtle };
      const foreground = Object.fromEntries(['default', 'accent', 'good', 'warning', 'attention'].map(one => [one, colour]));
      shown.hostConfig = new AdaptiveCards.HostConfig({ fontFamily: 'Segoe UI, system-ui, sans-serif', actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', maxActions: 6 }, containerStyles: { default: { backgroundColor: colours.card, foregroundColors: foreground } } });
      shown.parse(card); box.appendChild(shown.render());
    }
  }
}
document.body.dataset.ready = 'yes';
</script></body></html>`;
}

if (process.argv[1]?.endsWith('gallery.ts')) process.stdout.write(`${writeGallery()}\n`);
