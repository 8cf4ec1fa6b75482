import type { Action, Update } from '../../../src/plan/action';
import { day } from '../../../src/plan/day';
import { readDue } from '../../../src/plan/due';
import type { Plan } from '../../../src/plan/plan';
import { aPlan, anAction, anUpdate } from '../../helpers/plan';

const STRANDS = [
  ['OD', 'Operational Delivery'],
  ['OC', 'Our People, Our Culture'],
  ['OP', 'Organisational Process'],
  ['LA', 'Local Accountability'],
] as const;
const DUES = ['Aug-12', 'May-12', 'Aug-12 *', 'Ongoing (quarterly review)', 'TBC', '24.5.12', ''];
const PER_OBJECTIVE = 2;

/** A plan of four strands and `count` actions, with every kind of deadline, rating and length of text. */
export function aLongPlan(count: number): Plan {
  const actions = Array.from({ length: count }, (_, index) => actionAt(index, count));
  const codes = [...new Set(actions.map(({ objective = '' }) => objective))];
  return aPlan({
    facts: { title: 'Equality, diversity and human rights action plan', version: '13062012(9)' },
    strands: STRANDS.map(([code, title]) => ({
      code,
      title,
      champion: { name: 'Pat Park', initials: 'PP', id: 'id-pp' },
    })),
    objectives: codes.map(code => ({
      code,
      strand: code.slice(0, 2),
      text: 'Rooms and services that everybody can use, whatever their needs',
      references: [{ framework: 'ESPS', code: '5' }, { framework: 'LOKAHI' }],
    })),
    actions,
    updates: actions.flatMap((action, index) => (index % 3 ? [updateOf(action, index)] : [])),
    problems: [
      { list: 'Actions', row: 7, column: 'Due', value: 'soon', message: 'This is no deadline.' },
    ],
  });
}

function actionAt(index: number, count: number): Action {
  const [strand] = STRANDS[Math.floor((index * STRANDS.length) / count)] ?? STRANDS[0];
  const objective = `${strand}${Math.floor(index / PER_OBJECTIVE) + 1}`;
  const number = (index % PER_OBJECTIVE) + 1;
  const due = readDue(DUES[index % DUES.length] ?? '');
  const { text = '', lastSaid, ...usual } = anAction({ due });
  const isWritten = index % 17 !== 16;
  return {
    ...usual,
    ref: `${objective}-${String(number).padStart(2, '0')}`,
    strand,
    objective,
    number,
    ...(isWritten && { text: index % 5 ? text : `${text}, and say so in words `.repeat(4) }),
    ...(index % 3 && lastSaid && { lastSaid }),
    status: index % 11 === 10 ? 'Complete' : 'In progress',
    ...(index % 13 === 12 && { concern: 'at risk' as const }),
    ...(index % 9 === 1 && { concern: 'off track' as const }),
    ...(index % 10 === 3 && { forecast: day('2012-09-30') }),
    ...(index % 6 === 5 && { owner: { asWritten: index % 4 === 1 ? 'Insp Unknown' : 'PP' } }),
    ...(index % 8 === 0 && {
      asked: { since: day('2012-07-17'), last: day('2012-07-31'), times: (index % 3) + 1 },
    }),
    tags: tagsOf(index),
  };
}

const CHARACTERISTICS = ['Age', 'Disability', 'Race', 'Sex', 'Marriage and civil partnership'];
const AIMS = ['Eliminate discrimination', 'Advance equality of opportunity'];

function tagsOf(index: number): Action['tags'] {
  const name = (names: readonly string[]) => names.slice(index % names.length).slice(0, 1);
  return index % 2
    ? { characteristics: name(CHARACTERISTICS), aims: name(AIMS), priorities: ['Victims first'] }
    : { characteristics: [], aims: [], priorities: [] };
}

function updateOf({ ref }: Action, index: number): Update {
  return anUpdate({
    ref,
    key: `update-of-${ref}`,
    on: day(index % 4 ? '2012-06-13' : '2012-08-01'),
    through: index % 2 ? 'tab' : 'card',
  });
}
