import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A plan of an odd shape: its key in the site, the document that it is imported from, and how many actions it has. */
export type OddPlan = { key: string; file: string; actions: number };

const HEAD = ['Aim', 'What we will do', 'Lead', 'Deadline', 'Progress so far'];
const LONG = 'Everything that has to be said of it, and of what came of it, in one go. '.repeat(60);
const UNBROKEN = `https://intranet.example/${'a-very-long-address-'.repeat(20)}`;
const RTL = {
  title: 'תוכנית שוויון والمساواة 2012',
  theme: 'שירות לתושבים',
  aim: 'غرف يستطيع الجميع استخدامها',
  action: 'اتفقوا مع الشركاء على من يعتني بالغرف (OD1) המשותפות ומתי הן פתוחות לכולם',
  owner: 'דנה לוי',
  said: 'נפגשנו פעמיים. The lift is in, والباب مفتوح.',
};

/** Documents of odd shapes, written into `folder` where the samples have none; `many` is how many rows the longest has. */
export function oddPlans(folder: string, many: number): readonly OddPlan[] {
  const written = (key: string, text: string, actions: number): OddPlan => {
    const file = join(folder, `${key}.txt`);
    writeFileSync(file, text);
    return { key, file, actions };
  };
  return [
    written(
      'one',
      document('One Thing Plan 2012', 'Doors', [
        ['OG1. Open', '1. Fit a ramp', 'DS', 'Aug-12', ''],
      ]),
      1,
    ),
    written(
      'long',
      document(`Long ${LONG}`.slice(0, 200), `Long ${LONG}`.slice(0, 120), longRows()),
      3,
    ),
    written('rtl', document(RTL.title, RTL.theme, rtlRows()), 3),
    { key: 'bare', file: 'samples/people-and-places.txt', actions: 19 },
    { key: 'ongoing', file: 'samples/welcome-programme.txt', actions: 15 },
    written('many', document('Many Rows Plan 2012', 'Rows', manyRows(many)), many),
  ];
}

function document(title: string, theme: string, rows: readonly (readonly string[])[]): string {
  const table = [HEAD, ...rows].map(cells => cells.join('\t'));
  return [title, '', 'Version 3, 13 June 2012', '', `Theme: ${theme}`, '', ...table].join('\n');
}

function longRows() {
  const said = `${LONG} ${UNBROKEN}`;
  return [
    [`OG1. ${LONG}`, `1. ${said}`, LONG.slice(0, 200), 'Aug-12', said],
    ['', `2. ${UNBROKEN}`, 'DS', `When ${LONG.slice(0, 180)}`, UNBROKEN],
    ['', `3. ${LONG}`, 'DS', 'May-12', ''],
  ];
}

function rtlRows() {
  const { aim, action, owner, said } = RTL;
  return [
    [`OG1. ${aim}`, `1. ${action}`, owner, 'May-12', said],
    ['', `2. ${action}`, 'DS', 'Aug-12', ''],
    ['', '3. Mixed: לפתוח the doors بعد ذلك', owner, 'TBC', said],
  ];
}

const DUES = ['May-12', 'Aug-12', 'Dec-12', 'TBC', 'Ongoing (quarterly review)'];

/** Ten actions to an objective. */
function manyRows(count: number) {
  return Array.from({ length: count }, (_, index) => [
    index % 10 ? '' : `OG${index / 10 + 1}. Doors that open for everybody`,
    `${(index % 10) + 1}. Look at door ${index + 1} and say what it needs`,
    index % 3 ? 'DS' : 'PP',
    DUES[index % DUES.length] ?? '',
    index % 4 ? '' : `Door ${index + 1} was looked at.`,
  ]);
}
