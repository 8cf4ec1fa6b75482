import { createRoot } from 'react-dom/client';
import type { Plan } from '../../../src/plan/plan';
import { PlanPage } from '../../../src/tab/frame/PlanPage';
import { Themed } from '../../../src/tab/frame/Themed';
import { themeNamed } from '../../../src/tab/theme';
import { aHost, aSession, aShelf, TODAY } from '../aSession';
import { aLongPlan } from './aLongPlan';
import { stateNamed } from './states';

/**
 * The plan page by itself, so that a browser can look at it: `?theme=dark`, `?actions=20000`,
 * `?state=failed`, or a plan as JSON at `?plan=/plan.json`.
 */
const asked = new URLSearchParams(window.location.search);
const root = document.getElementById('root');
if (!root) throw new Error('no place for the gallery');

const plan = asked.get('plan')
  ? readGiven((await (await fetch(asked.get('plan') ?? '')).json()) as Given)
  : aLongPlan(Number(asked.get('actions') ?? 120));
const person = plan.people.find(({ id }) => id === (asked.get('person') ?? 'id-ds'));

createRoot(root).render(
  <Themed theme={themeNamed(asked.get('theme'))}>
    <PlanPage
      session={aSession({
        shelf: async () => aShelf([plan]),
        person: { id: person?.id ?? 'id-nobody', name: person?.name ?? 'Nobody Known' },
        signIn: {
          person: async () => ({ id: '', name: '' }),
          token: async () => '',
          switchPerson: () => undefined,
        },
        ...stateNamed(asked.get('state'), plan),
      })}
      host={aHost()}
      now={() => new Date(`${TODAY}T09:00:00Z`)}
    />
  </Themed>,
);

type Given = Omit<Plan, 'updates'> & { updates: [string, never][] };

/** A plan whose map of updates went through JSON as pairs. */
function readGiven(given: Given): Plan {
  return { ...given, updates: new Map(given.updates) };
}
