import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPlan } from '../../src/documents/readPlan';
import { day } from '../../src/plan/day';
import { planFromDraft } from '../../src/plan/fromDraft';
import type { Person } from '../../src/plan/people';
import type { Plan, PlanFacts } from '../../src/plan/plan';

const SAMPLES = join(process.cwd(), 'samples'); // scripts and tests run in the project's folder

/** The sample plan as it is imported, with the sample people. */
export function samplePlan(facts: Partial<PlanFacts> = {}): Plan {
  const draft = readPlan(readFileSync(join(SAMPLES, 'edhr-2012.txt'), 'utf8'), day('2012-06-13'));
  if ('refused' in draft) throw new Error(draft.refused);
  const people = JSON.parse(readFileSync(join(SAMPLES, 'people.json'), 'utf8')) as Person[];
  return { ...planFromDraft(draft, facts), people };
}
