import { PROBLEM_KINDS, type DraftPlan, type ImportProblem } from '../plan/draft';
import { STATUSES } from '../plan/action';

/** Longest piece of the document that a line of the report quotes. */
const MOST_QUOTED = 60;
/** So many problems of a kind are told one by one; of the others the lines. */
const MOST_TOLD = 5;

/** What a draft holds and what was odd in its document, in plain words, for the one who imports it. Pure. */
export function draftReport(draft: DraftPlan): string {
  const { plan, strands, objectives, actions, problems } = draft;
  const updates = actions.flatMap(action => action.updates).length;
  return [
    [plan.title || '(no title)', plan.version, `key ${plan.key}`].filter(Boolean).join(' · '),
    '',
    `${counted(strands.length, 'strand')}, ${counted(objectives.length, 'objective')}, ${counted(actions.length, 'action')}, ${counted(updates, 'update')}`,
    ...strands.map(
      ({ code, title, champion }) =>
        `  ${code}  ${title}${champion.name ? `, led by ${champion.name} (${champion.initials})` : ''}`,
    ),
    actionLine(draft),
    ...STATUSES.map(status => ({ status, those: actions.filter(each => each.status === status) }))
      .filter(({ those }) => those.length > 0)
      .map(({ status, those }) => `  ${status}: ${those.length}`),
    '',
    problems.length === 0 ? 'No problems.' : `${counted(problems.length, 'problem')}:`,
    ...PROBLEM_KINDS.flatMap(kind => aboutKind(problems.filter(each => each.kind === kind))),
  ].join('\n');
}

/** "123 actions: 7 not yet written, 3 with no date, 18 complete, 3 say complete and are not marked". */
function actionLine({ actions, problems }: DraftPlan): string {
  const facts = [
    [actions.filter(({ text }) => text === undefined).length, 'not yet written'],
    [actions.filter(({ due }) => due.kind === 'unset').length, 'with no date'],
    [actions.filter(({ status }) => status === 'Complete').length, 'complete'],
    [
      problems.filter(({ kind }) => kind === 'says complete').length,
      'saying complete and not marked so',
    ],
  ] as const;
  const told = facts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return `${counted(actions.length, 'action')}${told.length > 0 ? `: ${told.join(', ')}` : ''}`;
}

function aboutKind(problems: readonly ImportProblem[]): string[] {
  const [first] = problems;
  if (!first) return [];
  const told = problems.slice(0, MOST_TOLD).map(({ line, text, message }) => {
    const quote = text === '' ? '' : `"${shortened(text)}": `;
    return `    line ${line}: ${quote}${message}`;
  });
  const others = problems.slice(MOST_TOLD).map(({ line }) => line);
  return [
    `  ${first.kind}: ${problems.length}`,
    ...told,
    ...(others.length > 0
      ? [`    also ${others.length === 1 ? 'line' : 'lines'} ${others.join(', ')}`]
      : []),
  ];
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function shortened(text: string): string {
  const words = text.replace(/\s+/gu, ' ').trim();
  return words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED).trimEnd()}…` : words;
}
