import { AMBIGUOUS } from './reminders/ambiguous';
import { TWO_SENDERS } from './reminders/twoSenders';
import { faultsOf } from './report';

// A quick few of `npm run drills`; the long ones start real processes and take minutes.
it.each([
  ['several senders over the same rows', TWO_SENDERS],
  ['a connector that takes a post and says that it failed', AMBIGUOUS],
])(
  'reminders come through %s',
  async (_, drill) => {
    const outcome = await drill.run({ quick: true });
    expect(faultsOf(outcome)).toEqual([]);
    expect(outcome.figures).toMatchObject({ duplicates: 0, missing: 0 });
  },
  60_000,
);
