import { SHAREPOINT_DRILLS } from './sharepoint/drills';

it.each(Object.entries(SHAREPOINT_DRILLS))('%s: passes its drill', async (_, { run }) => {
  expect((await run({ quick: true })).faults).toEqual([]);
});
