/** As much of Teams as the page that adds the tab to a channel needs. */
export type ConfigHost = {
  channelType: () => Promise<string | undefined>;
  onSave: (save: () => Promise<void>) => void;
  setConfig: (config: TabConfig) => Promise<void>;
  allowSave: (isAllowed: boolean) => void;
  ready: () => void;
};

/** What Teams keeps of a tab. */
export type TabConfig = {
  entityId: string;
  contentUrl: string;
  websiteUrl: string;
  suggestedDisplayName: string;
};

type Configuring = {
  host: ConfigHost;
  origin: string; // of this page, and so of the tab
  site: () => Promise<string>; // the address of the site that keeps the plan
  say: (sentence: string) => void;
};

/**
 * Lets the tab be added to a standard channel. The site always comes from the service, never from
 * the channel, whose own site is another one.
 */
export async function configure({ host, origin, site, say }: Configuring): Promise<void> {
  const type = await host.channelType();
  host.ready();
  if (type === 'Private' || type === 'Shared') {
    host.allowSave(false);
    say(
      `This is a ${type.toLowerCase()} channel. Followthrough can be added to standard channels only.`,
    );
    return;
  }
  host.onSave(() => host.setConfig(tabConfig(origin)));
  try {
    say(`This tab will show the action plan of ${await site()}. Press Save to add it.`);
    host.allowSave(true);
  } catch {
    host.allowSave(false);
    say('The service does not answer just now. Please close this and try again in a minute.');
  }
}

/** The whole plan, as the personal tab shows it. Pure. */
export function tabConfig(origin: string): TabConfig {
  return {
    entityId: 'plan',
    contentUrl: `${origin}/`,
    websiteUrl: `${origin}/`,
    suggestedDisplayName: 'Action plan',
  };
}
