import { datesTold } from '../../../src/plan/acts/dateHistory';
import { day } from '../../../src/plan/day';
import { after, anAct, ASKED, by, theAction, planFor } from './anAct';
import { anUpdate } from '../../helpers/plan';

describe('how a date went', () => {
  it('is every moving of it and every forecast, with who said it', () => {
    const asked = planFor('agree', 'champion');
    const agreed = after(asked, anAct({ kind: 'agree', request: ASKED.key }), by('champion'));
    const cleared = after(agreed, anAct({ kind: 'clear forecast' }), by('owner'));
    const updates = [
      ...(cleared.updates.get('OD8-02') ?? []),
      anUpdate({ key: 'forecast', forecast: day('2012-09-30'), by: 'Dana Service' }),
      anUpdate({ key: 'words', text: 'Nothing about dates' }),
    ];
    expect(theAction(cleared).forecast).toBeUndefined();
    expect(datesTold(updates)).toEqual([
      expect.objectContaining({ by: 'Dana Service', forecast: undefined }),
      expect.objectContaining({ by: 'Pat Park', from: 'Aug-12', to: 'Dec-12' }),
      expect.objectContaining({ key: 'forecast', forecast: '2012-09-30' }),
    ]);
  });

  it('tells of a forecast that finishing took away, and of none where there was none', () => {
    const done = after(planFor('complete', 'owner'), anAct({ kind: 'complete' }), by('owner'));
    expect(datesTold(done.updates.get('OD8-02') ?? [])).toEqual([
      expect.objectContaining({ forecast: undefined }),
    ]);
    const again = {
      ...done,
      actions: done.actions.map(one => ({ ...one, status: 'Not started' as const })),
    };
    const twice = after(again, anAct({ kind: 'withdraw', why: 'no money' }), by('owner'));
    expect(datesTold((twice.updates.get('OD8-02') ?? []).slice(0, 1))).toEqual([]);
  });
});
