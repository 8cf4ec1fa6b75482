import { type Column, type ListDefinition, MOST_LINE, MOST_NOTE, shownName } from './columns';
import { LISTS_AND_FILES } from './lists';

/** The text of docs/lists.md: every list, column and view. Pure. */
export function listsDoc(): string {
  const sections = [INTRODUCTION, START, ...LISTS_AND_FILES.map(listSection), END];
  return `${sections.join('\n\n')}\n`;
}

const INTRODUCTION = `# The lists

Written from \`src/sharepoint/lists\` by \`npx tsx src/sharepoint/writeListsDoc.ts\`; a test fails when this file is stale.

A plan is kept in these lists of one SharePoint site, each at its own address under \`/Lists/\`. Lists and
columns are found by address and internal name, so their titles may be changed. \`npm run provision\`
makes what is missing, in any state the site was left in, and never deletes. A list is ours when its
description says so or its column \`Plan\` has our id; any other list of the same name is refused and not touched.

**Keys.** Every row bears the key of its plan in \`Plan\`. A hidden unique column (\`PlanRef\`, \`PlanCode\`,
\`ClientKey\`, \`PlanPerson\`) keeps a row from being added twice, also when an answer was lost on the way.

**Editing by hand.** Plan managers may edit every row. What cannot be read is shown as a problem with its
place, and the rest of the row still counts. Of a deadline, edit the text: kind and date follow from it; a
date edited alone wins and rewrites the text. \`Due as last read\` remembers what was written last and so
tells the two apart. To take a date away, clear the text. Of an owner, edit _Owner as written_: the list
People says whose account that is. Of an action's words, edit _Text_: the title follows from it.
A deadline, owner, status, forecast or text that was edited is told as an update, “Changed in the list by
Eve Unit: due Aug-12 → Sep-12”, by whoever the row's versions name; a moved date is in the view Date changes.
\`Row as last read\` remembers what was written last, so that what the product writes itself is no edit.
A moved date counts in _Due moved, times_. Only a status or forecast edited by hand is a word of progress. An edit
is told before an owner's words take its place, and so is an earlier version that somebody put back.

**Columns that are lost.** A column that was deleted or given another type reads as blank and is left out of
what is written; where nothing can be saved without it, that is said. \`npm run provision -- --check\` names each.

**Days.** A date-only column is midnight where the site is, given in UTC. Days are written as noon in the
plan's time zone and read as the nearest midnight there, so they are right in summer and winter, and even
where the site's time zone is some hours from the plan's.

**Updates first.** Whoever tells something is appended to Progress updates under a key of their own
before the action's row is changed. Where the row could not be changed, the next load still shows what
was said, and the next writing mends the row: \`Last update\` on the action names the update it follows.

**Ratings.** \`RAG\`, \`RAG why\` and \`RAG as at\` are written by themselves and only when they change. "Modified
By" shows the app: who said something is in \`Said by\` and \`Last said by\`.

Limits: a line holds ${MOST_LINE} characters, a note ${MOST_NOTE.toLocaleString('en-GB')}; a list takes 20 indexes; a view may ask only for what an
index narrows to 5,000 rows, which every view below does first: they are right while no more than 5,000 actions are open.`;

/** Tables as they are written here: the formatter would pad them. */
const START = '<!-- prettier-ignore-start -->';
const END = '<!-- prettier-ignore-end -->';

function listSection(list: ListDefinition): string {
  return [
    `## ${list.title}`,
    `\`${list.library ? '' : '/Lists'}/${list.path}\` · ${list.about} _Title_: ${list.titleMeans}.`,
    columnTable(list),
    `**Views**\n\n${list.views.map(view => `- **${view.title}**: ${view.about}`).join('\n')}`,
  ].join('\n\n');
}

function columnTable({ columns }: ListDefinition): string {
  const rows = Object.entries(columns).map(([name, column]) => [
    `\`${name}\``,
    shownName(name, column),
    kindInWords(column),
    indexInWords(column),
    column.by,
    column.about,
  ]);
  const head = ['internal name', 'shown as', 'kind', 'index', 'written by', 'what it holds'];
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map(cells => `| ${cells.map(inCell).join(' | ')} |`).join('\n');
}

function kindInWords(column: Column): string {
  const hidden = column.hidden ? ', hidden' : '';
  if (!('choices' in column)) return `${column.kind}${hidden}`;
  const fillIn = column.fillIn ? ['or any other'] : [];
  return `${column.kind}: ${[...column.choices, ...fillIn].join('; ')}${hidden}`;
}

function indexInWords({ indexed, unique }: Column): string {
  return unique ? 'unique' : indexed ? 'yes' : '';
}

const inCell = (text: string): string => text.replace(/\|/g, '\\|');
