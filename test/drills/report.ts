import type { Figure } from '../bench/bench';
import type { Outcome } from './drill';

/** What every drill has to come to, where it counts it. */
const ALWAYS: Readonly<Record<string, string>> = { duplicates: '= 0', missing: '= 0' };

/** Every fault, with the figures that miss their aims. Empty: it passed. Pure. */
export function faultsOf(outcome: Outcome): string[] {
  const missed = figuresOf('', outcome).filter(({ ok }) => ok === false);
  return [
    ...outcome.faults,
    ...missed.map(({ name, value, aim }) => `${name} is ${value}, not ${aim}`),
  ];
}

/** A drill as figures that a machine can read: whether it passed, and each figure with its aim. Pure. */
export function reportOf(name: string, outcome: Outcome, seconds: number): Figure[] {
  const hasPassed = faultsOf(outcome).length === 0;
  return [
    { name, value: hasPassed ? 'pass' : 'fail', aim: '= pass', ok: hasPassed },
    ...figuresOf(`${name}: `, outcome),
    { name: `${name}: seconds`, value: seconds, aim: '', ok: null },
  ];
}

function figuresOf(before: string, { figures, aims = {} }: Outcome): Figure[] {
  return Object.entries(figures).map(([name, value]) => {
    const aim = aims[name] ?? ALWAYS[name] ?? '';
    return { name: before + name, value, aim, ok: aim === '' ? null : meets(value, aim) };
  });
}

/** Whether a value is as `<= 1.15`, `>= 3` or `= pass` asks. Throws when the aim says something else. */
function meets(value: number | string, aim: string): boolean {
  const [, how = '', wanted = ''] = /^(<=|>=|=) (.+)$/.exec(aim) ?? [];
  if (how === '=') return String(value) === wanted;
  if (how === '') throw new Error(`No aim: "${aim}"`);
  return how === '<=' ? Number(value) <= Number(wanted) : Number(value) >= Number(wanted);
}
