import { ahead } from '../../src/tab/load/ahead';
import { readAhead } from '../../src/tab/load/readAhead';
import { keepToken } from '../../src/tab/load/reader/keptToken';
import { readSite } from '../../src/tab/load/reader/readSite';
import { aDraft } from '../sharepoint/draft';
import { planSite } from '../sharepoint/planSite';
import { aShelf } from './aSession';

describe('what is begun ahead', () => {
  it('is begun once, and given to the first who asks', async () => {
    let begun = 0;
    const ask = ahead(async () => (begun += 1));
    expect(begun).toBe(1);
    expect(await ask()).toBe(1);
    expect(begun).toBe(1);
    expect(await ask()).toBe(2);
  });

  it('is there to be shown once it has come, until somebody asks for it', async () => {
    const ask = ahead(async () => 'come');
    expect(ask.there()).toBeUndefined();
    await new Promise(resolve => setTimeout(resolve));
    expect(ask.there()).toBe('come');
    await ask();
    expect(ask.there()).toBeUndefined();
  });

  it('is begun again for who asks after it failed unseen', async () => {
    const answers = [Promise.reject(new Error('too early')), Promise.resolve('there')];
    const ask = ahead(async () => answers.shift() ?? 'no more');
    await new Promise(resolve => setTimeout(resolve));
    expect(await ask()).toBe('there');
  });

  it('is the reading of the plan that the page will show, and of no other', async () => {
    const shelf = aShelf();
    const open = jest.spyOn(shelf, 'open');
    const { shelf: plans } = readAhead(async () => shelf, 'edhr-2012');
    await new Promise(resolve => setTimeout(resolve));
    expect(open.mock.calls).toEqual([['edhr-2012'], ['edhr-2012']]);
    const { load } = (await plans()).open('edhr-2012');
    expect((await load()).facts.key).toBe('edhr-2012');
    expect(open).toHaveBeenCalledTimes(2);
    (await plans()).open('other');
    expect(open).toHaveBeenLastCalledWith('other');
  });
});

describe('the whole plan after its first view', () => {
  it('does not ask again for what both need', async () => {
    const { sp, seen } = await planSite(aDraft());
    const site = readSite(sp).open('edhr-2012');
    const [first, plan] = await Promise.all([site.loadFirst(), site.load()]);
    expect(seen).toHaveLength(8);
    expect(plan.actions).toHaveLength(first.plan.actions.length);

    await site.load();
    expect(seen).toHaveLength(14);
  });

  it('says what is wrong where the first view could not be had', async () => {
    const { sp } = await planSite(aDraft());
    const site = readSite(sp).open('elsewhere');
    await expect(site.loadFirst()).rejects.toThrow('no plan “elsewhere”');
    await expect(site.load()).rejects.toThrow('no plan “elsewhere”');
  });
});

describe('the token that the worker keeps', () => {
  const clock = { now: 0 };
  const aToken = () => {
    const wish = jest.fn();
    return { wish, kept: keepToken(wish, () => new Date(clock.now)) };
  };

  it('is wished for once, however many wait', async () => {
    const { wish, kept } = aToken();
    const both = Promise.all([kept.token(), kept.token()]);
    kept.give('one');
    expect(await both).toEqual(['one', 'one']);
    expect(wish).toHaveBeenCalledTimes(1);
  });

  it('serves for a minute, and no longer', async () => {
    const { wish, kept } = aToken();
    kept.give('unasked');
    clock.now += 59_000;
    expect(await kept.token()).toBe('unasked');
    clock.now += 2_000;
    const next = kept.token();
    expect(wish).toHaveBeenCalledTimes(1);
    kept.give('fresh');
    expect(await next).toBe('fresh');
  });

  it('is forgotten once SharePoint refuses it', () => {
    const { wish, kept } = aToken();
    kept.give('revoked');
    kept.forget();
    void kept.token();
    expect(wish).toHaveBeenCalledTimes(1);
  });

  it('is refused to all who wait, where the page has none', async () => {
    const { kept } = aToken();
    const both = Promise.allSettled([kept.token(), kept.token()]);
    kept.refuse(new Error('Nobody is signed in yet'));
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
