import '@testing-library/jest-dom';
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { planView } from '../../../src/plan/view';
import { linesOf, type Line } from '../../../src/tab/table/lines';
import { PlanTable } from '../../../src/tab/table/PlanTable';
import { aPlan, anAction } from '../../helpers/plan';
import { aSession, aShelf, TODAY } from '../aSession';
import { showPlanPage, theTable } from '../showPlanPage';

const refs = ['OD8-01', 'OD8-02', 'OD8-03'];
const plan = aPlan({ actions: refs.map((ref, number) => anAction({ ref, number })) });
const manager = { id: 'id-eu', name: 'Eve Unit' };
const COLUMNS = ['ref', 'action', 'owner', 'due', 'rag', 'latest'] as const;

const lines = linesOf(plan, planView(plan, TODAY, {}));
const theTableOf = (shown: readonly Line[]) => (
  <FluentProvider theme={teamsLightTheme}>
    <PlanTable
      label="Actions"
      lines={shown}
      columns={COLUMNS}
      sort={undefined}
      onSort={() => undefined}
      opened={undefined}
      onOpen={() => undefined}
      mayAdd={new Set(['OD'])}
      onAdd={() => undefined}
    />
  </FluentProvider>
);

async function theFirst() {
  const [first] = (await theTable()).getAllByRole('button', { name: /^OD8/ });
  act(() => first?.focus());
}

const focused = () => document.activeElement;

describe('the table by keyboard', () => {
  const show = (person = manager) =>
    showPlanPage(aSession({ person, shelf: async () => aShelf([plan]) }));

  it('is one stop of the Tab key', async () => {
    render(theTableOf(lines));
    const table = await screen.findByRole('grid');
    const stops = [...table.querySelectorAll<HTMLElement>('*')].filter(one => one.tabIndex >= 0);
    expect(stops.map(({ textContent }) => textContent)).toEqual(['OD8-01']);
  });

  it.each([
    ['{ArrowDown}', 'OD8-02'],
    ['{ArrowDown}{ArrowDown}{ArrowDown}', 'OD8-03'],
    ['{ArrowDown}{ArrowUp}', 'OD8-01'],
    ['{PageDown}', 'OD8-03'],
    ['{ArrowUp}', 'OD8 Rooms everybody can use'],
    ['{ArrowUp}{ArrowUp}', 'OD Operational Delivery'],
    ['{ArrowUp}{ArrowUp}{ArrowUp}', 'Ref'],
    ['{Control>}{Home}{/Control}', 'Ref'],
    ['{ArrowRight}{ArrowRight}', 'Dana Service'],
    ['{ArrowRight}{ArrowRight}{ArrowUp}{ArrowDown}{ArrowDown}', 'Dana Service'],
    ['{End}', 'Partners have met once.'],
    ['{End}{Home}', 'OD8-01'],
    ['{ArrowLeft}', 'OD8-01'],
    ['{Control>}{End}{/Control}{Home}', 'OD8-03'],
    ['{ArrowRight}{ArrowRight}{PageUp}', 'Owner'],
    ['x', 'OD8-01'],
  ])('moves with %s to "%s"', async (keys, words) => {
    render(theTableOf(lines));
    await theFirst();
    await userEvent.keyboard(keys);
    expect(focused()).toHaveTextContent(words);
  });

  it('has one stop wherever one has gone', async () => {
    render(theTableOf(lines));
    await theFirst();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    const stops = screen.getByRole('grid').querySelectorAll('[tabindex="0"]');
    expect([...stops]).toEqual([focused()]);
  });

  it('orders by a column with Enter on its name, and stays there', async () => {
    const { user } = show();
    await theFirst();
    await user.keyboard('{Control>}{Home}{/Control}{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
    expect(screen.getByRole('columnheader', { name: 'Due' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    expect(focused()).toHaveTextContent('Due');
  });

  it('opens an action from any of its cells, and has the focus there again', async () => {
    const { user } = show();
    await theFirst();
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}{Enter}');
    await screen.findByRole('dialog', { name: 'OD8-02' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await waitFor(() => expect(focused()).toHaveTextContent('Dana Service'));
    expect(focused()?.closest('[role=row]')).toHaveTextContent('OD8-02');
  });

  it.each(['{Enter}', '{F2}'])('goes with %s to the button of a heading, and back', async key => {
    render(theTableOf(lines));
    await theFirst();
    await userEvent.keyboard(`{ArrowUp}${key}`);
    expect(focused()).toHaveAccessibleName('New action in OD8');
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toHaveAccessibleName('New action in OD8');
    await userEvent.keyboard('{Escape}');
    expect(focused()).toHaveAttribute('role', 'gridcell');
    expect(focused()).toHaveTextContent('Rooms everybody can use');
  });

  it('says of each cell which row and column it is', async () => {
    render(theTableOf(lines));
    const table = await screen.findByRole('grid');
    expect(table).toHaveAttribute('aria-rowcount', '6');
    expect(table).toHaveAttribute('aria-colcount', '6');
    const row = screen.getByRole('row', { name: /OD8-03/ });
    expect(row).toHaveAttribute('aria-rowindex', '6');
    expect([...row.children].map(cell => cell.getAttribute('aria-colindex'))).toEqual([
      ...['1', '2', '3', '4', '5', '6'],
    ]);
    const [heading] = within(table).getAllByRole('gridcell');
    expect(heading).toHaveAttribute('aria-colspan', '6');
  });
});

describe('the rows of the table', () => {
  it('are not drawn again when the focus goes from one to the next', async () => {
    const drawn: string[] = [];
    const watched = lines.map(line => (line.kind === 'action' ? watch(line, drawn) : line));
    render(theTableOf(watched));
    await theFirst();
    drawn.length = 0;
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toHaveTextContent('OD8-02');
    expect(new Set(drawn)).toEqual(new Set(['OD8-01', 'OD8-02']));
  });

  it('keep the focus where one of them goes while one is at it', async () => {
    const { rerender } = render(theTableOf(lines));
    await theFirst();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    rerender(theTableOf(lines.filter(({ key }) => key !== 'OD8-02')));
    await waitFor(() => expect(focused()).toHaveTextContent('Dana Service'));
    expect(focused()?.closest('[role=row]')).toHaveTextContent('OD8-03');
    rerender(theTableOf(lines.slice(0, -1)));
    await waitFor(() => expect(focused()?.closest('[role=row]')).toHaveTextContent('OD8-02'));
  });

  it('leave the focus alone where it is elsewhere', async () => {
    const { rerender } = render(theTableOf(lines));
    await theFirst();
    act(() => (focused() as HTMLElement).blur());
    rerender(theTableOf(lines.filter(({ key }) => key !== 'OD8-01')));
    expect(document.body).toHaveFocus();
  });
});

/** The line, which notes its ref whenever a row reads why it has its rating. */
function watch(line: Line & { kind: 'action' }, drawn: string[]): Line {
  const { why } = line.line;
  const watched = Object.defineProperty({ ...line.line }, 'why', {
    get: () => {
      drawn.push(line.key);
      return why;
    },
  });
  return { ...line, line: watched };
}
