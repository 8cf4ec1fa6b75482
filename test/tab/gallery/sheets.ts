import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Scene } from './scenes';

/** A picture of a scene that was taken. */
export type Picture = Scene & { theme: string; width: number; file: string };

/** So many pictures of one width stand on a sheet, each this wide, so that words can still be read. */
const ON_A_SHEET = {
  wide: { across: 2, down: 1, px: 960 },
  narrow: { across: 5, down: 1, px: 390 },
};
const TALLEST = 1500;

/** Puts the pictures of one width and theme beside each other, each with its name, in `sheet-….png`. Gives how many sheets there are. */
export async function sheets(
  browser: Browser,
  pictures: readonly Picture[],
  folder: string,
): Promise<number> {
  const page = await browser.newPage();
  let made = 0;
  for (const of of kinds(pictures)) {
    const { across, down, px } = (of[0]?.width ?? 0) > 600 ? ON_A_SHEET.wide : ON_A_SHEET.narrow;
    for (let at = 0; at < of.length; at += across * down) {
      const some = of.slice(at, at + across * down);
      const { theme = '', width = 0 } = some[0] ?? {};
      await page.setViewportSize({ width: across * (px + 12) + 12, height: 600 });
      const html = resolve(folder, 'sheet.html');
      await writeFile(html, sheet(some, px));
      await page.goto(`file://${html}`);
      const number = String(at / (across * down) + 1).padStart(2, '0');
      const path = join(folder, `sheet-${width}-${theme}-${number}.png`);
      await page.screenshot({ path, fullPage: true });
      made += 1;
    }
  }
  await page.close();
  return made;
}

function kinds(pictures: readonly Picture[]): readonly (readonly Picture[])[] {
  const shown = pictures.filter(({ isPrinted }) => !isPrinted);
  const kindOf = ({ theme, width }: Picture): string => `${theme} ${width}`;
  return [...new Set(shown.map(kindOf))].map(kind => shown.filter(one => kindOf(one) === kind));
}

function sheet(pictures: readonly Picture[], px: number): string {
  const figures = pictures.map(
    ({ name, file, theme, width }) =>
      `<figure><figcaption>${name}, ${theme}, ${width}</figcaption><img src="${file}"></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>
body{display:flex;flex-wrap:wrap;gap:12px;margin:12px;background:#888;font:12px system-ui}
figure{margin:0;width:${px}px}img{display:block;width:100%;max-height:${TALLEST}px;object-fit:cover;object-position:top}
</style>${figures.join('')}`;
}
