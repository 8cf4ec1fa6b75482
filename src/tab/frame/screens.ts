import type { ComponentType } from 'react';
import type { ViewName } from '../views';
import type { ScreenProps } from './screen';

/** Where each screen is, fetched when it is called. */
const screens: Record<ViewName, () => Promise<ComponentType<ScreenProps>>> = {
  overview: async () => (await import('../overview/Overview')).Overview,
  plan: async () => (await import('../table/PlanScreen')).PlanScreen,
  mine: async () => (await import('../mine/MyActions')).MyActions,
  heat: async () => (await import('../heat/HeatScreen')).HeatScreen,
  people: async () => (await import('../people/PeopleScreen')).PeopleScreen,
  health: async () => (await import('../health/HealthScreen')).HealthScreen,
  reminders: async () => (await import('../reminders/RemindersScreen')).RemindersScreen,
  rounds: async () => (await import('../rounds/RoundsScreen')).RoundsScreen,
  settings: async () => (await import('../settings/SettingsScreen')).SettingsScreen,
  board: async () => (await import('../board/BoardScreen')).BoardScreen,
  accessibility: async () => (await import('../about/Accessibility')).Accessibility,
};

const there: Partial<Record<ViewName, ComponentType<ScreenProps>>> = {};

/** Fetches a screen, once. What comes of it is {@link screenThere} from then on. */
export async function fetchScreen(view: ViewName): Promise<ComponentType<ScreenProps>> {
  const screen = await screens[view]();
  there[view] = screen;
  return screen;
}

/** A screen that was fetched before: it is shown at once, where React holds a lazy one back for a third of a second. */
export function screenThere(view: ViewName): ComponentType<ScreenProps> | undefined {
  return there[view];
}
