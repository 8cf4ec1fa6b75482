import type { RoomChange } from '../../plan/choices';
import type { Called } from './configure';
import type { Choices } from '../../plan/service';

/** The two calls of this page to the service at `url`, in the name of whose token it is. */
export type PlanChoosing = {
  /** The plans that the person has a part in. */
  plans(): Promise<Choices['plans']>;
  /** Lets the bot speak of the plan in a channel. */
  openRoom(planKey: string, channel: string, called?: Called): Promise<void>;
};

/** Both reject where the service refuses or cannot be reached. */
export function choosingAt(url: string, token: () => Promise<string>): PlanChoosing {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...init.headers, Authorization: `Bearer ${await token()}` };
    const answer = await fetch(`${url}/api/${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  };
  return {
    plans: async () => ((await (await ask('plans')).json()) as Choices).plans,
    openRoom: async (planKey, channel, called = {}) => {
      await ask(`plans/${encodeURIComponent(planKey)}/rooms`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...called, channel, open: true } satisfies RoomChange),
      });
    },
  };
}
