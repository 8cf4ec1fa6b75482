import '@testing-library/jest-dom';
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Action } from '../../../src/plan/action';
import { day } from '../../../src/plan/day';
import { readDue } from '../../../src/plan/due';
import type { Plan } from '../../../src/plan/plan';
import { actionLine } from '../../../src/plan/view';
import { Acts } from '../../../src/tab/acts/Acts';
import { Requests } from '../../../src/tab/acts/Requests';
import { CopyLink } from '../../../src/tab/panel/CopyLink';
import { DateMoves } from '../../../src/tab/panel/DateMoves';
import { Facts } from '../../../src/tab/panel/Facts';
import { LookAlikes } from '../../../src/tab/panel/LookAlikes';
import { ActionRow } from '../../../src/tab/table/ActionRow';
import { aPlan, anAction, anUpdate } from '../../helpers/plan';
import { TODAY } from '../aSession';
import { aSite } from '../aSite';

beforeEach(() => window.sessionStorage.clear());
const show = (shown: React.ReactElement) => {
  const user = userEvent.setup({ delay: null });
  return { user, ...render(<FluentProvider theme={teamsLightTheme}>{shown}</FluentProvider>) };
};
const onSaved = () => undefined;
const [first, second] = [anAction(), anAction({ ref: 'OD8-04', number: 4 })];
const due = readDue('When the rota is agreed.');

describe('actions that look alike', () => {
  const plan = aPlan({ actions: [first, second] });

  it('are opened by their ref, and linked at the press of one button', async () => {
    const { session, acts } = aSite(plan);
    const opened: string[] = [];
    const saved: Action[] = [];
    const { user } = show(
      <LookAlikes
        {...{ plan, session, action: first, mayLink: true }}
        onSaved={action => saved.push(action)}
        onOpen={ref => opened.push(ref)}
      />,
    );
    expect(screen.getByRole('listitem')).toHaveTextContent('OD8-04 says the same, Dana Service');
    await user.click(screen.getByRole('button', { name: 'OD8-04' }));
    expect(opened).toEqual(['OD8-04']);
    await user.click(screen.getByRole('button', { name: 'Same as OD8-04' }));
    expect(acts).toEqual([expect.objectContaining({ kind: 'link', to: 'OD8-04' })]);
    expect(saved).toEqual([expect.objectContaining({ links: ['OD8-04'] })]);
  });

  it('are shown to whoever may not link them, with both texts where they differ', () => {
    const other = { ...second, text: `${second.text ?? ''} and more` };
    const pair = aPlan({ actions: [{ ...first, text: `${first.text ?? ''} and` }, other] });
    const { session } = aSite(pair);
    show(
      <LookAlikes
        {...{ plan: pair, session, action: pair.actions[0] ?? first, mayLink: false, onSaved }}
        onOpen={onSaved}
      />,
    );
    const item = screen.getByRole('listitem');
    expect(item).toHaveTextContent(/says nearly the same \(\d\d %\)/);
    expect(item).toHaveTextContent('and more');
    expect(screen.queryByRole('button', { name: /^Same as/ })).not.toBeInTheDocument();
  });

  it('that could not be linked say why', async () => {
    const { session } = aSite(plan, undefined, {
      act: async () => ({ kind: 'refused', sentence: 'It is linked to OD8-04 already.' }),
    });
    const { user } = show(
      <LookAlikes {...{ plan, session, action: first, mayLink: true, onSaved }} onOpen={onSaved} />,
    );
    await user.click(screen.getByRole('button', { name: 'Same as OD8-04' }));
    expect(await screen.findByText('It is linked to OD8-04 already.')).toBeVisible();
  });
});

describe('the facts of an action', () => {
  const factsOf = (plan: Plan) => {
    const [action = first] = plan.actions;
    show(<Facts {...{ action, plan }} onOpen={onSaved} />);
    return screen.getAllByRole('term').map(term => term.parentElement?.textContent ?? '');
  };

  it.each([
    [
      {},
      'Waits forWhen the rota is agreed. Nobody has said that it has happened; Dana Service is asked each month, with OD8-02.',
    ],
    [
      { happened: [{ event: 'the rota is agreed', on: day('2012-08-01') }] },
      'Waits forWhen the rota is agreed. It has happened, said on 1 August 2012: a date is asked for.',
    ],
  ])('say for which event it waits, and whether it has happened: %j', (facts, said) => {
    expect(factsOf(aPlan({ facts, actions: [anAction({ due })] }))).toContain(said);
  });

  it('name what is the same, whichever of the two was linked', () => {
    const plan = aPlan({
      actions: [
        { ...first, links: ['OD8'] },
        { ...second, links: ['OD8-02'] },
      ],
    });
    expect(factsOf(plan)).toContainEqual(expect.stringContaining('OD8, OD8-04'));
  });
});

describe('a link to an action', () => {
  it('is copied, or stands there to be copied by hand where the host forbids it', async () => {
    const { user } = show(<CopyLink actionRef="OD8-02" share={async () => false} />);
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText('Link copied.')).toBeVisible();
    const address = `${window.location.origin}/?view=plan&action=OD8-02`;
    expect(write).toHaveBeenCalledWith(address);
    write.mockRejectedValueOnce(new Error('not allowed'));
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(await screen.findByRole('textbox', { name: 'Copy link' })).toHaveValue(address);
  });
});

describe('a link to an action, in Teams', () => {
  it('is offered by the host, and keeps the plan of the channel', async () => {
    window.history.replaceState(null, '', '/?plan=other&rag=Red');
    const share = jest.fn(async () => true);
    const { user } = show(<CopyLink actionRef="OD8-02" share={share} />);
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    const address = `${window.location.origin}/?view=plan&action=OD8-02&plan=other`;
    expect(share).toHaveBeenCalledWith('OD8-02', address);
    expect(screen.queryByText('Link copied.')).toBeNull();
    window.history.replaceState(null, '', '/');
  });
});

describe('RAG by hand', () => {
  it('stands beside the one that is worked out, also in the row', () => {
    const given = { rag: 'Amber', why: 'waits for estates', by: 'Pat Park', on: TODAY } as const;
    const plan = aPlan({ actions: [{ ...first, given }] });
    const line = actionLine(plan, TODAY, plan.actions[0] ?? first);
    show(
      <div role="grid">
        <div role="row">
          <ActionRow columns={['rag']} at={-1} onOpen={onSaved} {...{ line }} />
        </div>
      </div>,
    );
    expect(screen.getAllByRole('gridcell').at(-1)).toHaveTextContent(/^\w.*; by hand: Amber$/);
  });
});

describe('an event', () => {
  it('is said to have happened in a form of its own, with the day', async () => {
    const plan = aPlan({ actions: [anAction({ due })] });
    const { session, acts } = aSite(plan);
    const { user } = show(<Acts {...{ plan, session, onSaved }} action={anAction({ due })} />);
    await user.click(screen.getByRole('button', { name: 'It has happened' }));
    const form = within(screen.getByRole('form', { name: 'It has happened' }));
    const when = form.getByLabelText('When did it happen?');
    expect(when).toHaveAccessibleDescription(/“When the rota is agreed”\. It may be left empty/);
    await user.type(when, '2012-08-01');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(acts).toEqual([expect.objectContaining({ kind: 'happened', on: '2012-08-01' })]);
  });

  it.each([
    ['which has happened', { happened: [{ event: 'the rota is agreed' }] }, { due }],
    ['of which there is none', {}, {}],
  ])('%s has no form', (_, facts, differs) => {
    const action = anAction(differs);
    const plan = aPlan({ facts, actions: [action] });
    show(<Acts {...{ plan, action, onSaved }} session={aSite(plan).session} />);
    expect(screen.queryByRole('button', { name: 'It has happened' })).not.toBeInTheDocument();
  });
});

describe('the form of an act', () => {
  it('opens by itself where something was typed into it before the tab was loaded again', async () => {
    const plan = aPlan();
    const { session } = aSite(plan);
    const shown = <Acts {...{ plan, session, onSaved }} action={anAction()} />;
    const { user, unmount } = show(shown);
    await user.click(screen.getByRole('button', { name: 'Withdraw' }));
    await user.type(screen.getByRole('textbox', { name: /Why/ }), 'No money');
    unmount();
    show(shown);
    expect(screen.getByRole('textbox', { name: /Why/ })).toHaveValue('No money');
  });
});

describe('how the date went', () => {
  it('tells moves and forecasts, newest first', () => {
    const [from, to] = [readDue('Aug-12'), readDue('Dec-12')];
    const updates = [
      anUpdate({ key: 'a', by: 'Pat Park', did: { before: { due: from }, after: { due: to } } }),
      anUpdate({ key: 'b', forecast: day('2012-09-30') }),
      anUpdate({ key: 'c', text: 'Words' }),
    ];
    show(<DateMoves updates={updates} />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^20 July 2012: Aug-12 → Dec-12, Pat Park, /),
      expect.stringMatching(/^20 July 2012: expected 30 September 2012, Dana Service, /),
    ]);
  });

  it('names who agreed to another date, when and why', () => {
    const ask = anUpdate({
      key: 'asked-1',
      did: { act: { kind: 'ask for a date', wanted: 'Dec-12', why: 'survey' }, before: {} },
    });
    const agree = anUpdate({
      ...{ key: 'agreed-1', by: 'Pat Park', on: TODAY },
      did: { act: { kind: 'agree', request: 'asked-1', why: 'fair' }, before: {} },
    });
    const plan = aPlan({ updates: [agree, ask] });
    show(
      <Requests
        {...{ plan, session: aSite(plan).session, today: TODAY, onSaved }}
        action={anAction()}
      />,
    );
    expect(screen.getByRole('listitem')).toHaveTextContent('agreed: Pat Park, 3 August 2012: fair');
  });
});
