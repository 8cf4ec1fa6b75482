import { peopleIn, type PeopleOfRuns } from '../../../src/bot/people';
import { peopleOfRun } from '../../../src/bot/reminders/peopleOfRun';
import { type Azurite, startAzurite } from '../../helpers/azurite';
import { aMessageFrom } from '../helpers/chatServers';

const NOW = new Date('2012-08-03T09:00:00Z');
let azurite: Azurite;
let tenants = 0;
beforeAll(async () => {
  azurite = await startAzurite();
}, 60_000);
afterAll(() => azurite.stop());

describe('people for the time of a run', () => {
  it('are read once for everybody who can be reached', async () => {
    const { people, looks, meet } = met();
    await meet('id-ds', 'id-pp');
    const ofRun = await peopleOfRun(people, { freshForMs: 60_000, now: () => 0 });
    expect((await ofRun.reachOf('ID-DS')).reference?.conversation?.id).toBe('chat of id-ds');
    expect((await ofRun.reachOf('id-pp')).door).toBe('installed');
    expect(looks).toEqual(['everybody']);
  });

  it('are looked up by themselves where they could not be reached, since they may have come', async () => {
    const { people, looks, meet } = met();
    await meet('id-ds');
    await people.noteUnreachable('id-ds', 'uninstalled', NOW);
    const ofRun = await peopleOfRun(people, { freshForMs: 60_000, now: () => 0 });
    await meet('id-ds', 'id-new');
    expect((await ofRun.reachOf('id-ds')).unreachable).toBeUndefined();
    expect((await ofRun.reachOf('id-new')).reference).toBeDefined();
    expect(looks).toEqual(['everybody', 'id-ds', 'id-new']);
  });

  it('are known as the run itself noted them', async () => {
    const { people, meet } = met();
    await meet('id-ds', 'id-pp');
    const ofRun = await peopleOfRun(people, { freshForMs: 60_000, now: () => 0 });
    await ofRun.noteConversation('ID-DS', { conversation: { id: 'a new chat' } as never });
    await ofRun.noteUnreachable('id-pp', 'ConversationBlockedByUser', NOW);
    expect((await ofRun.reachOf('id-ds')).reference?.conversation?.id).toBe('a new chat');
    expect((await ofRun.reachOf('id-pp')).unreachable?.why).toBe('ConversationBlockedByUser');
  });

  it('cannot be read: the run is told so at once', async () => {
    const { people } = met();
    const away = { ...people, everybody: () => Promise.reject(new Error('storage away')) };
    const run = peopleOfRun(away, { freshForMs: 60_000, now: () => 0 });
    await expect(run).rejects.toThrow('storage away');
  });

  it('are read again when that is too long ago', async () => {
    const { people, meet } = met();
    await meet('id-ds');
    let at = 0;
    const ofRun = await peopleOfRun(people, { freshForMs: 60_000, now: () => at });
    await people.noteUnreachable('id-ds', 'uninstalled', NOW);
    expect((await ofRun.reachOf('id-ds')).unreachable).toBeUndefined();
    at = 61_000;
    expect((await ofRun.reachOf('id-ds')).unreachable?.why).toBe('uninstalled');
  });
});

/** The real table of people, and what was looked up in it. */
function met() {
  const table = peopleIn({ connectionString: azurite.connectionString }, `t-${(tenants += 1)}`);
  const looks: string[] = [];
  const people: PeopleOfRuns = {
    ...table,
    reachOf: id => (looks.push(id), table.reachOf(id)),
    everybody: () => (looks.push('everybody'), table.everybody()),
  };
  const meet = async (...ids: readonly string[]): Promise<void> => {
    for (const id of ids) await table.noteSeen(aMessageFrom(id, 'http://localhost'), NOW);
  };
  return { people, looks, meet };
}
