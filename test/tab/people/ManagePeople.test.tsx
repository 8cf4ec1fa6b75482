import { fireEvent, screen, within } from '@testing-library/react';
import { decidePerson, decideStrand, type Managed } from '../../../src/plan/settings/decide';
import type { Changes } from '../../../src/plan/settings/setting';
import { withPerson } from '../../../src/tab/people/PersonInput';
import { addressIn, matchable } from '../../../src/tab/people/matchable';
import { aPerson, aPlan, anAction } from '../../helpers/plan';
import type { Found } from '../../../src/sharepoint/directory';
import { aShelf } from '../aSession';
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
const rhea = { name: 'Rhea Rooms', mail: 'rhea.rooms@police.example', id: 'id-rhea' };
const RHEA = aPerson({ ...rhea, asWritten: [rhea.name] });
const directory: readonly Found[] = [
  { ...rhea, title: 'Rooms Manager', department: 'Estates' },
  { name: 'Rhea Reed', mail: 'rhea.reed@police.example' },
];

const searched = async (text: string): Promise<readonly Found[]> =>
  directory.filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase()));

/** What the service was asked to change; it answers as the real one does. */
function aService(plan = PLAN, person = MANAGER, people = searched) {
  const sent: (readonly [string, unknown])[] = [];
  const manage = async (_key: string, path: string, body: object): Promise<Managed<never>> => {
    sent.push([path, body]);
    if (path === 'people/match' || path === 'people/add') {
      const { mail } = body as { mail: string };
      if (mail === rhea.mail) return { kind: 'saved', now: RHEA as never };
      const sentence = 'The organisation has no account with this address.';
      return { kind: 'refused', faults: [{ name: 'mail', value: mail, sentence }] };
    }
    const asked = { changes: body as Changes, by: person };
    const [ds = aPerson()] = plan.people;
    const decision = path.startsWith('strands')
      ? decideStrand(withPerson(plan, RHEA), { ...asked, code: 'OD' })
      : decidePerson(plan, { ...asked, person: ds });
    return decision.kind === 'save'
      ? { kind: 'saved', now: decision.after as never }
      : { kind: 'not found' };
  };
  const read = async () => ({ accounts: [rhea] }) as never;
  const { session } = aSite(plan, person, { manage, read });
  return { sent, session: { ...session, shelf: async () => ({ ...aShelf([plan]), people }) } };
}

describe('owners to match', () => {
  it('are those of open actions whom nobody is matched to, but for what is vacant', () => {
    expect(matchable(PLAN)).toEqual([{ ...ROOMS, actions: 1 }]);
  });

  it.each([
    ['rhea rooms', 'rhea.rooms@police.example'],
    [' other@police.example ', 'other@police.example'],
  ])('are found by %j', (text, mail) => {
    expect(addressIn(text, directory)).toBe(mail);
  });
});

describe('the people screen of a plan manager', () => {
  it('matches an owner to somebody found in the directory, and says which address nobody has', async () => {
    const { sent, session } = aService();
    const { user } = showPlanPage(session, '?view=people');
    const form = within(await screen.findByRole('form', { name: 'Match Head of Rooms' }));
    await user.type(form.getByRole('combobox'), 'no@body.example');
    await user.click(form.getByRole('button', { name: 'Match Head of Rooms' }));
    expect(await form.findByText(/“no@body.example”: The organisation has no/)).toBeVisible();
    await user.clear(form.getByRole('combobox'));
    await user.type(form.getByRole('combobox'), 'rhea');
    const options = await screen.findAllByRole('option', { name: /^Rhea R/ });
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Rhea RoomsRooms Manager · Estates · rhea.rooms@police.example',
      'Rhea Reedrhea.reed@police.example',
    ]);
    await user.keyboard('{Enter}');
    expect(await form.findByText('Rhea Rooms, rhea.rooms@police.example')).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Match Head of Rooms' }));
    expect(await screen.findByText(/^Head of Rooms is Rhea Rooms from now on/)).toBeVisible();
    const { mail, id } = rhea;
    expect(sent.at(-1)).toEqual(['people/match', { ...ROOMS, mail, id }]);
  });

  it('says that nobody is called so', async () => {
    const { user } = showPlanPage(aService().session, '?view=people');
    const form = within(await screen.findByRole('form', { name: 'Match Head of Rooms' }));
    await user.type(form.getByRole('combobox'), 'zz');
    expect(await screen.findByRole('option', { name: /^Nobody of this name/ })).toBeVisible();
  });

  it('offers those whom the site knows where SharePoint refuses a search of the directory', async () => {
    const refused = async (): Promise<never> =>
      Promise.reject(Object.assign(new Error('Refused'), { status: 403 }));
    const { user } = showPlanPage(aService(PLAN, MANAGER, refused).session, '?view=people');
    const form = within(await screen.findByRole('form', { name: 'Match Head of Rooms' }));
    await user.type(form.getByRole('combobox'), 'rooms@');
    await user.clear(form.getByRole('combobox'));
    await user.type(form.getByRole('combobox'), 'rooms');
    expect(await screen.findByRole('option', { name: /^Rhea Rooms/ })).toBeVisible();
    const said = /could not be searched \(SharePoint does not let you\)/;
    expect(form.getByText(said)).toBeVisible();
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

  it('hands a strand to somebody of the directory, who becomes one of the plan’s people', async () => {
    const { sent, session } = aService();
    const { user } = showPlanPage(session, '?view=people');
    await user.click(await screen.findByRole('button', { name: /^Change: Champion of OD/ }));
    const form = within(screen.getByRole('form', { name: /^Champion of OD/ }));
    await user.clear(form.getByRole('combobox'));
    await user.type(form.getByRole('combobox'), 'rhea rooms');
    await user.click(await screen.findByRole('option', { name: /^Rhea Rooms/ }));
    expect(await form.findByText('Rhea Rooms is one of the people of the plan now.')).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    const { mail, id } = rhea;
    expect(sent[0]).toEqual(['people/add', { mail, id }]);
    expect(sent[1]).toEqual(['strands/OD', { champion: { from: 'PP', to: 'Rhea Rooms' } }]);
  });

  it('leaves a strand to the plan manager until there is a champion', async () => {
    const { sent, session } = aService();
    const { user } = showPlanPage(session, '?view=people');
    await user.click(await screen.findByRole('button', { name: /^Change: Champion of OD/ }));
    const form = within(screen.getByRole('form', { name: /^Champion of OD/ }));
    await user.clear(form.getByRole('combobox'));
    await user.click(await screen.findByRole('option', { name: 'Vacant' }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(sent).toEqual([['strands/OD', { champion: { from: 'PP', to: 'Vacant' } }]]);
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
