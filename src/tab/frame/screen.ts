import type { Action, Update } from '../../plan/action';
import type { Day } from '../../plan/day';
import type { Plan } from '../../plan/plan';
import type { Address, ChangeAddress } from '../address';
import type { Coming } from '../load/openPlan';
import type { Session } from '../load/session';

/** What every screen is handed. */
export type ScreenProps = {
  plan: Plan;
  ownOnly: boolean; // the plan holds one's own actions alone
  coming?: Coming; // given while there is only the first of the plan, without updates
  today: Day;
  session: Session;
  address: Address;
  setAddress: ChangeAddress;
  onSaved: (action: Action, update?: Update) => void;
  /** Changes what is shown of the plan: facts or people that were saved. */
  onPlan: (change: (plan: Plan) => Plan) => void;
  /** Reads the plan again; what is shown stays meanwhile. */
  onReload: () => void;
  /** Opens the panel of an action, over whatever is shown. */
  onOpen: (ref: string) => void;
};
