import { type ConfigHost, configure, type TabConfig } from '../../src/tab/configure/configure';

const SITE = 'https://force.sharepoint.com/sites/edhr';

/** A channel of Teams, as far as the page that adds a tab to it can tell. */
function aChannel(type: string | undefined) {
  const seen = { said: '', mayBeSaved: false, isReady: false, saved: [] as TabConfig[] };
  let save = async () => {};
  const host: ConfigHost = {
    channelType: async () => type,
    onSave: given => void (save = given),
    setConfig: async config => void seen.saved.push(config),
    allowSave: isAllowed => void (seen.mayBeSaved = isAllowed),
    ready: () => void (seen.isReady = true),
  };
  const open = (site: () => Promise<string>) =>
    configure({
      host,
      origin: 'https://plan.example',
      site,
      say: sentence => void (seen.said = sentence),
    });
  return { seen, open, pressSave: () => save() };
}

describe('adding the tab to a channel', () => {
  it.each(['Regular', undefined])('saves the whole plan in a standard one (%s)', async type => {
    const { seen, open, pressSave } = aChannel(type);
    await open(async () => SITE);
    expect(seen).toMatchObject({ mayBeSaved: true, isReady: true });
    expect(seen.said).toContain(SITE);
    await pressSave();
    expect(seen.saved).toEqual([
      {
        entityId: 'plan',
        contentUrl: 'https://plan.example/',
        websiteUrl: 'https://plan.example/',
        suggestedDisplayName: 'Action plan',
      },
    ]);
  });

  it.each(['Private', 'Shared'])('is refused in words in a %s one', async type => {
    const { seen, open, pressSave } = aChannel(type);
    await open(async () => SITE);
    expect(seen.mayBeSaved).toBe(false);
    expect(seen.said).toContain('standard channels only');
    await pressSave();
    expect(seen.saved).toEqual([]);
  });

  it('waits while the service does not answer', async () => {
    const { seen, open } = aChannel('Regular');
    await open(() => Promise.reject(new Error('away')));
    expect(seen).toMatchObject({ mayBeSaved: false, isReady: true });
    expect(seen.said).toContain('try again in a minute');
  });
});
