import type { ComponentType } from 'react';
import type { ViewName } from '../views';
import type { ScreenProps } from './screen';

/** Where each screen is, fetched when it is called. */
export const screens: Record<ViewName, () => Promise<ComponentType<ScreenProps>>> = {
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
