import type { Settings } from '../../plan/service';

/** A channel's tab may be of another plan of the site than the service's own: its address says which. Pure. */
export function withPlanOf(search: string, settings: Settings): Settings {
  const planKey = new URLSearchParams(search).get('plan');
  return planKey ? { ...settings, planKey } : settings;
}
