import { ConfigurePage } from '../../../src/tab/configure/ConfigurePage';
import { aSession } from '../aSession';
import { aLongPlan } from './aLongPlan';

const { settings, signIn } = aSession();
const { facts, strands } = aLongPlan(8);
const PLANS = [true, false].map(mayOpenRooms => ({
  ...{ key: facts.key, title: facts.title, mayOpenRooms },
  strands: strands.map(({ code, title }) => ({ code, title })),
}));
const host = {
  onSave: () => undefined,
  setConfig: async () => undefined,
  allowSave: () => undefined,
};
const choosing = () => ({ plans: async () => PLANS, openRoom: async () => undefined });
const reach = async () => ({ settings, signIn });
const channel = { id: '19:0a1b@thread.tacv2', type: 'Regular' };

/** The page that adds the tab to a channel, as a plan manager sees it. */
export function AddToChannel() {
  return <ConfigurePage {...{ host, choosing, reach, channel }} origin="https://plan.example" />;
}
