import type { PlanChoice } from '../../plan/choices';
import { configureWords } from '../words/configure';

/** A channel as Teams tells it to the page that adds a tab. */
export type Channel = {
  id: string | undefined;
  type: string | undefined;
  called?: Called;
};

/** How Teams calls a channel, and the id of its team. */
export type Called = { name?: string; team?: string };

/** As much of Teams as that page needs. */
export type ConfigHost = {
  /** Calls `save` whenever Save is pressed; what it throws is shown by Teams. */
  onSave: (save: () => Promise<void>) => void;
  setConfig: (config: TabConfig) => Promise<void>;
  allowSave: (isAllowed: boolean) => void;
};

/** What Teams keeps of a tab. It puts the theme's name in the place of `{theme}`. */
export type TabConfig = {
  entityId: string;
  contentUrl: string;
  websiteUrl: string;
  suggestedDisplayName: string;
};

/** What the tab is to show. Without a plan: the first of the site; without a strand: all of them. */
export type Chosen = { plan?: Pick<PlanChoice, 'key'>; strand?: string };

/** Why the tab cannot be in such a channel, in words; undefined: it can. The plan's own site is what matters, and it never is the channel's. */
export function whyNotIn(type: string | undefined): string | undefined {
  return type === 'Private' || type === 'Shared' ? configureWords.refused(type) : undefined;
}

/** The tab with what was chosen in its address. Pure. */
export function tabConfig(origin: string, { plan, strand }: Chosen): TabConfig {
  const chosen = new URLSearchParams({
    ...(plan && { plan: plan.key }),
    ...(strand && { view: 'plan', strand }),
  });
  const query = chosen.size > 0 ? `&${chosen.toString()}` : '';
  return {
    entityId: ['plan', ...chosen.values()].join(':'),
    contentUrl: `${origin}/?theme={theme}${query}`,
    websiteUrl: `${origin}/${query.replace('&', '?')}`,
    suggestedDisplayName: strand ? `${configureWords.tabName} ${strand}` : configureWords.tabName,
  };
}
