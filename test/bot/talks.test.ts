import { NOTHING_SAID, withDrafts } from '../../src/bot/conversation/talk';
import { talksIn } from '../../src/bot/talks';
import { type Azurite, startAzurite } from '../helpers/azurite';

const NOW = new Date('2012-08-03T10:00:00Z');
let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
}, 60_000);
afterAll(() => azurite.stop());

const talks = () => talksIn({ connectionString: azurite.connectionString }, 'tenant');
const draft = (ref: string, text = 'Rooms booked') =>
  ({ card: 'a-card-key', at: NOW.toISOString(), ref, sure: false, text }) as const;

describe('what waits in a conversation', () => {
  it('is nothing at first', async () => {
    expect(await talks().of('id-nobody', NOW)).toEqual(NOTHING_SAID);
  });

  it('is kept, whatever its length and letters, also for capitals of the account', async () => {
    const text = '👨‍👩‍👧‍👦 ﷺ "\\'.repeat(2500);
    await talks().change('ID-DS', NOW, talk => withDrafts(talk, [draft('OD8-02', text)]));
    const [kept] = (await talks().of('id-ds', NOW)).drafts;
    expect(kept?.text === text).toBe(true); // not shown: it is long
    expect(kept).toMatchObject({ card: 'a-card-key', ref: 'OD8-02' });
  });

  it('loses nothing when two devices change it at once', async () => {
    const refs = ['OD8-01', 'OD8-02', 'OD8-03', 'OD8-04'];
    await Promise.all(
      refs.map(ref => talks().change('id-two', NOW, talk => withDrafts(talk, [draft(ref)]))),
    );
    const { drafts } = await talks().of('id-two', NOW);
    expect(drafts.map(({ ref }) => ref).sort()).toEqual(refs);
  });

  it('waits two weeks', async () => {
    await talks().change('id-late', NOW, talk => withDrafts(talk, [draft('OD8-02')]));
    const later = new Date('2012-08-18T10:00:00Z');
    expect((await talks().of('id-late', later)).drafts).toEqual([]);
  });
});
