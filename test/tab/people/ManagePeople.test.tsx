import { fireEvent, screen, within } from '@testing-library/react';
import { decidePerson, decideStrand, type Managed } from '../../../src/plan/settings/decide';
import type { Changes } from '../../../src/plan/settings/setting';
import { addressIn, matchable } from '../../../src/tab/people/matchable';
import { aPerson, aPlan, anAction } from '../../helpers/plan';
import { aSite } from '../aSite';
import { showPlanPage } from '../showPlanPage';
import '../../../src/tab/people/ManagePeople';
import '../../../src/tab/people/PeopleScreen';
import '../../../src/tab/people/PersonDialog';

jest.setTimeout(60_000);

const MANAGER = { id: 'id-eu', name: 'Eve Unit' };
const ROOMS = { asWritten: 'Head of Rooms' };
const PLAN = aPlan({
  actions: [
    anAction(),
    anAction({ ref: 'OD8-03', owner: ROOMS }),
    anAction({ ref: 'OD8-04', owner: { asWritten: 'Vacant' } }),
  ],
});
const accounts = [{ name: 'Rhea Rooms', mail: 'rhea.rooms@police.example' }];

/** What the service was asked to change; it answers as the real one does. */
function aService(plan = PLAN, person = MANAGER) {
  const sent: (readonly [string, unknown])[] = [];
  const manage = async (_key: string, path: string, body: object): Promise<Managed<never>> => {
    sent.push([path, body]);
    if (path === 'people/match') {
      const { mail } = body as { mail: string };
      if (mail === accounts[0]?.mail)
        return { kind: 'saved', now: aPerson({ name: 'Rhea Rooms' }) as never };
      const sentence = 'The organisation has no account with this address.';
      return { kind: 'refused', faults: [{ name: 'mail', value: mail, sentence }] };
    }
    const asked = { changes: body as Changes, by: person };
    const [ds = aPerson()] = plan.people;
    const decision = path.startsWith('strands')
      ? decideStrand(plan, { ...asked, code: 'OD' })
      : decidePerson(plan, { ...asked, person: ds });
    return decision.kind === 'save'
      ? { kind: 'saved', now: decision.after as never }
      : { kind: 'not found' };
  };
  const read = async () => ({ accounts }) as never;
  return { sent, ...aSite(plan, person, { manage, read }) };
}

describe('owners to match', () => {
  it('are those of open actions whom nobody is matched to, but for what is vacant', () => {
    expect(matchable(PLAN)).toEqual([{ ...ROOMS, actions: 1 }]);
  });

  it.each([
    ['rhea rooms', 'rhea.rooms@police.example'],
    [' other@police.example ', 'other@police.example'],
  ])('are found by %j', (text, mail) => {
    expect(addressIn(text, accounts)).toBe(mail);
  });
});

describe('the people screen of a plan manager', () => {
  it('matches an owner by name, and says which address nobody has', async () => {
    const { sent, session } = aService();
    const { user } = showPlanPage(session, '?view=people');
    const form = within(await screen.findByRole('form', { name: 'Match Head of Rooms' }));
    const write = (value: string) =>
      fireEvent.change(form.getByRole('combobox'), { target: { value } });
    write('no@body.example');
    await user.click(form.getByRole('button', { name: 'Match Head of Rooms' }));
    expect(await form.findByText(/“no@body.example”: The organisation has no/)).toBeVisible();
    write('Rhea Rooms');
    await user.click(form.getByRole('button', { name: 'Match Head of Rooms' }));
    expect(await screen.findByText(/^Head of Rooms is Rhea Rooms from now on/)).toBeVisible();
    const { mail } = accounts[0] ?? { mail: '' };
    expect(sent.at(-1)).toEqual(['people/match', { ...ROOMS, mail }]);
  });

  it('hands a strand to another champion', async () => {
    const { sent, session } = aService();
    const { user } = showPlanPage(session, '?view=people');
    await user.click(await screen.findByRole('button', { name: /^Change: Champion of OD/ }));
    const form = within(screen.getByRole('form', { name: /^Champion of OD/ }));
    fireEvent.change(form.getByRole('combobox'), { target: { value: 'AR' } });
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(sent).toEqual([['strands/OD', { champion: { from: 'PP', to: 'AR' } }]]);
    expect(screen.getByRole('row', { name: /Ash Reed.*champion of OD/ })).toBeVisible();
  });

  it('says until when somebody is away, and who answers for them', async () => {
    const { sent, session } = aService();
    const { user } = showPlanPage(session, '?view=people');
    await user.click(await screen.findByRole('button', { name: 'Change Dana Service' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Dana Service' }));
    await user.click(await dialog.findByRole('button', { name: 'Change: Person' }));
    fireEvent.change(dialog.getByRole('textbox', { name: /Away until/ }), {
      target: { value: '20/08/2012' },
    });
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByText('Saved.')).toBeVisible();
    expect(sent).toEqual([['people/id-ds', { awayUntil: { from: '', to: '20/08/2012' } }]]);
  });

  it('is nobody else’s to change', async () => {
    showPlanPage(aService(PLAN, { id: 'id-pp', name: 'Pat Park' }).session, '?view=people');
    expect(await screen.findByRole('row', { name: /Dana Service/ })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Change/ })).not.toBeInTheDocument();
  });
});
