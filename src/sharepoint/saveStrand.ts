import type { SPFI } from '@pnp/sp';
import type { Plan, Strand } from '../plan/plan';
import type { Row } from './cells';
import { naming } from './fault';
import { listAt } from './listAt';
import { STRANDS } from './lists/outline';
import { differing, onceMore } from './onceMore';
import { readPlan } from './readPlan';
import { rowsOf } from './readRows';
import { rowOfStrand } from './rows/outline';

/** What a strand is to be, worked out of the plan as it is; undefined: nothing is to be saved. */
export type StrandChange = (plan: Plan) => Strand | undefined;

/**
 * Changes the row of a strand, by its ETag and only in the columns that differ; when the row was
 * changed meanwhile, `change` decides once more on the plan as it is then. Gives the strand as it is
 * now; undefined when there is none with this code, or `change` wants nothing saved.
 */
export async function saveStrand(
  sp: SPFI,
  planKey: string,
  code: string,
  change: StrandChange,
): Promise<Strand | undefined> {
  const saveOnce = async (): Promise<Strand | undefined> => {
    const [{ plan }, row] = [await readPlan(sp, planKey), await rowOfCode(sp, planKey, code)];
    const before = plan.strands.find(strand => strand.code === code);
    const after = change(plan);
    if (!row || !before || !after) return undefined;
    const cells = differing(rowOfStrand(before, planKey, 0), rowOfStrand(after, planKey, 0));
    if (Object.keys(cells).length > 0)
      await naming(`The strand ${code} could not be saved in ${STRANDS.title}`, () =>
        listAt(sp, STRANDS).items.getById(Number(row.Id)).update(cells, String(row['odata.etag'])),
      );
    return after;
  };
  return onceMore(saveOnce);
}

async function rowOfCode(sp: SPFI, planKey: string, code: string): Promise<Row | undefined> {
  const rows = await rowsOf(sp, STRANDS, { versions: true });
  return rows.find(row => row.Code === code && (!row.Plan || row.Plan === planKey));
}
