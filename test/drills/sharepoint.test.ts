import { SHAREPOINT_DRILLS } from './sharepoint/drills';

it.each(Object.entries(SHAREPOINT_DRILLS))(
  '%s: passes its drill',
  async (_, drill) => {
    expect((await drill.run({ quick: true })).faults).toEqual([]);
  },
  120_000,
);
