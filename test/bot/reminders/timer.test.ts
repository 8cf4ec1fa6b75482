import { runDueAt, timer } from '../../../src/bot/reminders/timer';
import { day } from '../../../src/plan/day';
import { USUAL, type PlanFacts } from '../../../src/plan/plan';

const FACTS: PlanFacts = { ...USUAL, key: 'edhr-2012', title: 'Plan', version: '1' };
const at = (text: string) => new Date(text);

describe('a run', () => {
  it.each([
    ['an hour before', '2012-08-03T07:59:00Z', undefined],
    ["at the plan's hour, in summer", '2012-08-03T08:00:00Z', '2012-08-03'],
    ["before the plan's hour, in winter", '2012-12-04T08:00:00Z', undefined],
    ["at the plan's hour, in winter", '2012-12-04T09:00:00Z', '2012-12-04'],
    ['after the service was down in the morning', '2012-08-03T14:00:00Z', '2012-08-03'],
    ['not in the evening', '2012-08-03T17:00:00Z', undefined],
    ['on the day the clocks change', '2012-10-28T09:00:00Z', '2012-10-28'],
  ])('is due %s', (_case, instant, expected) => {
    expect(runDueAt(at(instant), FACTS)).toBe(expected);
  });

  it("keeps the plan's own zone", () => {
    const facts = { ...FACTS, timeZone: 'Pacific/Auckland' };
    expect(runDueAt(at('2012-08-02T21:30:00Z'), facts)).toBe('2012-08-03');
  });

  it.each([
    ['2012-08-02', '2012-08-03'],
    ['2012-08-03', undefined],
    ['2012-08-09', undefined], // a clock that went back
  ])('after one on %s is due: %s', (lastRunOn, expected) => {
    const facts = { ...FACTS, lastRunOn: day(lastRunOn) };
    expect(runDueAt(at('2012-08-03T10:00:00Z'), facts)).toBe(expected);
  });
});

describe('the timer', () => {
  it('runs once an hour at most, and sooner after a fault', async () => {
    let now = at('2012-08-03T09:00:00Z');
    const runs: string[] = [];
    const faults: unknown[] = [];
    const { tick } = timer({
      now: () => now,
      facts: async () => FACTS,
      run: async today => {
        runs.push(today);
        if (runs.length === 1) throw new Error('lists away');
      },
      failed: error => void faults.push(error),
    });
    await tick();
    expect(faults).toHaveLength(1);
    await tick();
    await tick();
    expect(runs).toHaveLength(2);
    now = at('2012-08-03T10:05:00Z');
    await tick();
    expect(runs).toEqual(['2012-08-03', '2012-08-03', '2012-08-03']);
    expect(faults).toHaveLength(1);
  });

  it('does not run twice at the same time', async () => {
    let finish = (): void => undefined;
    let runs = 0;
    const { tick } = timer({
      now: () => at('2012-08-03T09:00:00Z'),
      facts: async () => FACTS,
      run: () => {
        runs += 1;
        return new Promise(done => (finish = done));
      },
      failed: () => undefined,
    });
    const first = tick();
    await new Promise(done => setImmediate(done));
    const second = tick();
    finish();
    await Promise.all([first, second]);
    expect(runs).toBe(1);
  });
});
