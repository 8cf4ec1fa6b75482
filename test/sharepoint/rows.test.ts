import type { Action } from '../../src/plan/action';
import { day } from '../../src/plan/day';
import { readDue } from '../../src/plan/due';
import { USUAL, type PlanFacts } from '../../src/plan/plan';
import type { Row } from '../../src/sharepoint/cells';
import { MOST_LINE } from '../../src/sharepoint/columns';
import { readAction } from '../../src/sharepoint/rows/action';
import { rowOfAction, titleOf } from '../../src/sharepoint/rows/actionRow';
import { readFacts, rowOfFacts } from '../../src/sharepoint/rows/facts';
import { readObjective, readStrand, rowOfObjective } from '../../src/sharepoint/rows/outline';
import { readPerson, rowOfPerson } from '../../src/sharepoint/rows/people';
import { readUpdate, rowOfUpdate } from '../../src/sharepoint/rows/update';
import { anAction, anUpdate, aPerson, PEOPLE } from '../helpers/plan';

const facts: PlanFacts = { ...USUAL, key: 'edhr-2012', title: 'Equality plan', version: '1' };
const reading = { facts, people: PEOPLE };
const stored = (row: Row): Row => ({ Id: 7, 'odata.etag': '"3"', ...row });
const actionRow = (differs: Row = {}): Row =>
  stored({ ...rowOfAction(anAction(), facts), ...differs });

describe('an action', () => {
  it('comes back from its row as it was', () => {
    const action = anAction({
      version: '"3"',
      steps: ['one', 'two'],
      forecast: day('2012-09-30'),
      concern: 'at risk',
      completedOn: day('2012-10-28'),
      reviewOn: day('2012-03-25'),
      snoozedUntil: day('2012-08-10'),
      asked: { since: day('2012-08-03'), last: day('2012-08-10'), times: 2 },
      asking: { leadDays: [14, 0], lateEveryDays: 3, asking: 'on' },
      due: readDue('Aug-12 *'),
      tags: { characteristics: ['Age'], aims: ['Foster good relations'], priorities: ['Burglary'] },
      stored: { rag: 'Amber', why: 'at risk', asAt: day('2012-08-10') },
    });
    const read = readAction(stored(rowOfAction(action, facts)), reading);
    expect(read).toMatchObject({ problems: [], isDueStale: false, isKeyless: false });
    expect(read.action).toEqual({ ...action, dueFirst: action.dueFirst });
  });

  it('that is not yet written has no text', () => {
    const unwritten: Partial<Action> = { ...anAction() };
    delete unwritten.text;
    const row = rowOfAction(unwritten as Action, facts);
    expect(row.Title).toBe('Not yet written');
    expect(readAction(stored(row), reading).action.text).toBeUndefined();
  });

  it.each([
    ['a status that is none', { Status: 'Doing' }, 'Status', { status: 'Not started' }],
    ['a deadline that cannot be read', { DueAsWritten: 'soonish' }, 'Due as written', {}],
    ['no ref', { Ref: null }, 'Ref', { ref: 'row-7' }],
    ['a forecast that is none', { Forecast: 'x' }, 'Forecast', {}],
    ['days that are none', { LeadDays: 'often' }, 'Ask days before due', {}],
    ['a title that was edited', { Title: 'Other' }, 'Title', {}],
  ])('with %s is a problem, and stays in sight', (_, differs, column, expected) => {
    const { action, problems } = readAction(actionRow(differs), reading);
    expect(problems).toMatchObject([{ list: 'Actions', row: 7, column }]);
    expect(action).toMatchObject({ owner: { asWritten: 'DS', id: 'id-ds' }, ...expected });
  });

  it('added by hand with a title only has that as its text', () => {
    const { action, problems } = readAction(stored({ Title: 'Ask them', Ref: 'OD8-09' }), reading);
    expect(problems).toEqual([]);
    expect(action).toMatchObject({ text: 'Ask them', number: 9, due: { kind: 'unset' } });
  });

  it('nothing but blanks does not crash', () => {
    expect(readAction({}, reading).action).toMatchObject({ ref: 'row-0', status: 'Not started' });
  });
});

describe('an owner', () => {
  it.each([
    ['is whoever People calls so, in any case', 'ds', null, 'id-ds'],
    ['is found by name too', 'Dana Service', null, 'id-ds'],
    ['changed by hand no longer has the old account', 'PP', 'id-ds', 'id-pp'],
    ['whom nobody matches has none left over', 'Assistant Commissioner', 'id-ds', undefined],
    ['whom People does not have keeps an account of its own', 'New', 'id-new', 'id-new'],
  ])('%s', (_, asWritten, account, id) => {
    const row = actionRow({ OwnerAsWritten: asWritten, OwnerAccount: account });
    expect(readAction(row, reading).action.owner.id).toBe(id);
  });

  it('is nobody where two are called so', () => {
    const people = [...PEOPLE, aPerson({ id: 'id-2', name: 'Other' })];
    const { action, problems } = readAction(actionRow(), { facts, people });
    expect(action.owner).toEqual({ asWritten: 'DS' });
    expect(problems).toMatchObject([{ column: 'Owner as written' }]);
  });
});

describe('a deadline in a row', () => {
  const due = (differs: Row, rules: Partial<PlanFacts> = {}) => {
    const { action, edits, isDueStale } = readAction(actionRow(differs), {
      ...reading,
      facts: { ...facts, ...rules },
    });
    return { ...action.due, before: edits[0]?.before, isDueStale };
  };
  const month = { asWritten: 'Aug-12', kind: 'month', date: '2012-08-31' };

  it('that nobody edited is as it was written', () => {
    expect(due({})).toEqual({ ...month, before: undefined, isDueStale: false });
  });

  it('edited as text counts, whatever the date says', () => {
    expect(due({ DueAsWritten: 'Ongoing' })).toMatchObject({
      kind: 'recurring',
      before: 'Aug-12',
      isDueStale: true,
    });
  });

  it('edited as a date rewrites the text', () => {
    expect(due({ DueDate: '2012-09-13T23:00:00Z' })).toMatchObject({
      asWritten: '14/09/2012',
      kind: 'day',
      date: '2012-09-14',
      before: 'Aug-12',
    });
  });

  it('edited as both counts as text', () => {
    const both = { DueAsWritten: 'Oct-12', DueDate: '2012-09-13T23:00:00Z' };
    expect(due(both)).toMatchObject({ asWritten: 'Oct-12', date: '2012-10-31' });
  });

  it('whose date alone was taken away has it again', () => {
    expect(due({ DueDate: null })).toMatchObject({ ...month, isDueStale: true });
  });

  it('whose text was taken away is unset', () => {
    expect(due({ DueAsWritten: null })).toMatchObject({ kind: 'unset', before: 'Aug-12' });
  });

  it('follows a new meaning of months, which nobody edited', () => {
    const meaning = { monthMeans: 'last working day' } as const;
    expect(due({}, meaning)).toMatchObject({ ...month, isDueStale: false });
    expect(due({ ...rowOfAction(anAction({ due: readDue('Mar-12') }), facts) }, meaning)).toEqual({
      asWritten: 'Mar-12',
      kind: 'month',
      date: '2012-03-30',
      before: undefined,
      isDueStale: true,
    });
  });

  it('added by hand as a date only becomes its text', () => {
    const row = stored({ Ref: 'OD8-09', Title: 'x', DueDate: '2012-09-13T23:00:00Z' });
    expect(readAction(row, reading).action.due.asWritten).toBe('14/09/2012');
  });
});

describe('an update', () => {
  it.each([
    ['said on a card', anUpdate({ at: '2012-07-20T22:59:30Z', status: 'Complete' })],
    ['said for the owner', anUpdate({ at: '2012-07-20T09:00:00Z', onBehalfOf: 'Dana Service' })],
    ['imported', anUpdate({ through: 'import', by: 'as imported' })],
    [
      'without words',
      anUpdate({ at: '2012-07-20T09:00:00Z', text: '', noChange: true, concern: 'none' }),
    ],
  ])('%s comes back from its row as it was', (_, update) => {
    const read = readUpdate(stored(rowOfUpdate(update, facts)), facts);
    expect(read).toMatchObject({ update, problems: [] });
  });

  it('without an action is a problem', () => {
    expect(readUpdate(stored({ Text: 'x' }), facts)).toMatchObject({
      update: undefined,
      problems: [{ list: 'Progress updates', row: 7, column: 'Ref' }],
    });
  });
});

describe('a plan', () => {
  it('comes back from its row as it was', () => {
    const whole = {
      ...facts,
      holidays: [day('2012-08-27')],
      lastRunOn: day('2012-08-03'),
      reviewEveryMonths: 6,
      boards: [{ board: day('2012-08-16'), papers: day('2012-08-02') }],
      standIn: 'EU',
      starMeans: 'moved by the Board',
      happened: [{ event: 'The rota is agreed', on: day('2012-08-31') }, { event: 'It opened' }],
      displayWords: { champion: { one: 'lead' }, strand: { one: 'priority', many: 'priorities' } },
      glossary: [{ acronym: 'ESPS', meaning: 'Equality Standard' }],
      tagSets: {
        characteristics: ['Age', 'Care experience'],
        aims: ['Promote good relations'],
        onlyUnder: [{ characteristic: 'Age', aims: ['Promote good relations'] }],
        priorities: ['Custody'],
        frameworks: [{ name: 'ESPS', first: 1, last: 15 }, { name: 'LOKAHI' }],
      },
      starAskedOn: day('2012-08-03'),
      firstRunOn: day('2012-08-03'),
    };
    expect(readFacts(stored(rowOfFacts(whole)))).toMatchObject({ facts: whole, problems: [] });
  });

  it('is as usual where the row is blank', () => {
    expect(readFacts(stored({ Plan: 'p', Title: 'P' })).facts).toEqual({
      ...USUAL,
      key: 'p',
      title: 'P',
      version: '',
    });
  });

  it.each([
    ['TimeZone', 'Europe/Londinium', 'Time zone'],
    ['LeadDays', '28 and 7', 'Ask days before due'],
    ['AskHour', 25, 'Ask at hour'],
    ['StaleDays', 1.5, 'Stale, days'],
    ['MonthMeans', 'first day', 'A month means its'],
    ['Holidays', '2012-08-27\n27 August', 'Holidays'],
    ['AskWeekday', 'Sunday', 'Ask on'],
    ['Boards', 'in spring', 'Boards'],
    ['RoundDays', 0, 'Round, working days'],
    ['StrandWord', 'theme *', 'A strand is called'],
    ['Glossary', 'ESPS', 'Glossary'],
    ['Characteristics', 'Age: young', 'Characteristics'],
    ['OnlyUnder', 'Age', 'Counts only under'],
    ['Frameworks', 'ESPS: all', 'Frameworks'],
  ])('is as usual and says so where %s is %p', (column, value, shown) => {
    const { facts: read, problems } = readFacts(stored({ ...rowOfFacts(facts), [column]: value }));
    expect(problems).toMatchObject([{ list: 'Plans', row: 7, column: shown }]);
    expect({ ...read, holidays: facts.holidays }).toEqual(facts);
  });
});

describe('a plan’s own words, edited in the list', () => {
  it('are none without the word for one', () => {
    const { facts: read } = readFacts(stored({ ...rowOfFacts(facts), StrandsWord: 'themes' }));
    expect(read.displayWords).toBeUndefined();
  });

  it('keep the first meaning of an acronym that is there twice, and say so', () => {
    const row = { ...rowOfFacts(facts), Glossary: '\r\n EIA = one\r\nEIA: two\nSMB: Board' };
    const { facts: read, problems } = readFacts(stored(row));
    expect(read.glossary).toEqual([
      { acronym: 'EIA', meaning: 'one' },
      { acronym: 'SMB', meaning: 'Board' },
    ]);
    expect(problems).toMatchObject([{ column: 'Glossary', value: 'EIA: two' }]);
  });
});

describe('a plan’s own tags, edited in the list', () => {
  it('count once each, in their order, without the line that cannot be read', () => {
    const row = { ...rowOfFacts(facts), Characteristics: 'Sex\r\n\r\n Age \nSex\nA;B' };
    const { facts: read, problems } = readFacts(stored(row));
    expect(read.tagSets).toEqual({ characteristics: ['Sex', 'Age'] });
    expect(problems).toMatchObject([{ column: 'Characteristics', value: 'A;B' }]);
  });

  it('may all count under every aim', () => {
    const none = { ...facts, tagSets: { onlyUnder: [] } };
    const { facts: read } = readFacts(stored(rowOfFacts(none)));
    expect(read.tagSets).toEqual({ onlyUnder: [] });
    expect(rowOfFacts(none).OnlyUnder).toBe('None');
  });
});

describe('people, strands and objectives', () => {
  it('come back from their rows as they were', () => {
    const person = aPerson({ asWritten: ['DS', 'Insp Service'], roles: ['plan manager'] });
    expect(readPerson(stored(rowOfPerson(person, 'p')), 'Europe/London').person).toEqual(person);
    const objective = {
      code: 'OD8',
      strand: 'OD',
      text: 'Rooms',
      references: [{ framework: 'ESPS', code: '5' }, { framework: 'LOKAHI' }],
    };
    expect(readObjective(stored(rowOfObjective(objective, 'p', 1))).objective).toEqual(objective);
  });

  it('without a code are problems', () => {
    expect(readStrand(stored({ Title: 'x' }), []).problems).toMatchObject([{ column: 'Code' }]);
    expect(readObjective(stored({ Title: 'x' })).problems).toMatchObject([{ column: 'Code' }]);
  });
});

describe('a title', () => {
  it.each([
    ['one\ntwo  three', 'one two three'],
    ['x'.repeat(MOST_LINE), 'x'.repeat(MOST_LINE)],
    ['x'.repeat(400), `${'x'.repeat(254)}…`],
    [`${'x'.repeat(253)}😀😀`, `${'x'.repeat(253)}…`],
  ])('of %p fits a line', (text, title) => {
    expect(titleOf(text)).toBe(title);
  });
});
