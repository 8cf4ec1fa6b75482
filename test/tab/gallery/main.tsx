import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { Plan } from '../../../src/plan/plan';
import { PlanPage } from '../../../src/tab/frame/PlanPage';
import { Themed } from '../../../src/tab/frame/Themed';
import { findHost } from '../../../src/tab/host';
import { entraSignIn } from '../../../src/tab/signin/msal';
import { aService, aSession, aShelf, TODAY } from '../aSession';
import { AddToChannel } from './AddToChannel';
import { aLongPlan } from './aLongPlan';
import { readsOf } from './running';
import { shaped } from './shapes';
import { stateNamed } from './states';

/**
 * The plan page by itself, so that a browser can look at it: `?theme=dark`, `?actions=20000`,
 * `?shape=rtl`, `?state=failed`, `?person=id-pp`, `?page=channel`, the sample plan after some weeks of use at
 * `?plan=/lived-in.json`, or in a host page at `?host=<origin>`.
 */
const asked = new URLSearchParams(window.location.search);
const APP = {
  clientId: '22222222-2222-4222-8222-222222222222',
  tenantId: '11111111-1111-4111-8111-111111111111',
};
const root = document.getElementById('root');
if (!root) throw new Error('no place for the gallery');

const given = asked.get('plan');
const plan = given
  ? readGiven((await (await fetch(given)).json()) as Given)
  : shaped(aLongPlan(Number(asked.get('actions') ?? 120)), asked.get('shape'));
const host = findHost(window, asked.getAll('host'));
const entra = asked.get('entra') ? await signedInByEntra() : undefined;
const who = asked.get('person') ?? 'id-ds';
const known = plan.people.find(person => person.id === who || person.asWritten.includes(who));
const id = known?.id ?? who;
const session = aSession({
  planKey: plan.facts.key,
  shelf: async () => aShelf([plan]),
  person: entra ?? {
    id,
    name: known?.name ?? 'Nobody Known',
  },
  signIn: {
    person: async () => ({ id, name: '' }),
    token: async () => '',
    switchPerson: () => undefined,
  },
  service: aService({ read: readsOf(plan) }),
  ...stateNamed(asked.get('state'), plan),
});

createRoot(root).render(<Gallery />);

function Gallery() {
  const theme = useSyncExternalStore(host.onTheme, host.theme);
  return (
    <Themed theme={theme}>
      {entra && <output id="tokens">{JSON.stringify(entra.tokens)}</output>}
      {asked.get('page') === 'channel' ? (
        <AddToChannel />
      ) : (
        <PlanPage session={session} host={host} now={() => new Date(`${TODAY}T09:00:00Z`)} />
      )}
    </Themed>
  );
}

/** Signs in as the product does, and says what came of it. */
async function signedInByEntra() {
  const { inTeams } = await host.context;
  const { settings } = aSession();
  const signIn = await entraSignIn({ ...settings, ...APP }, inTeams);
  const { id: oid, name } = await signIn.person();
  const tokens = {
    id: oid,
    sharepoint: await signIn.token('sharepoint').catch((error: Error) => error.message),
    service: await signIn.token('service'),
    inLocalStorage: JSON.stringify(window.localStorage).includes('for '),
  };
  return { id: oid, name, tokens };
}

type Given = Omit<Plan, 'updates'> & { updates: [string, never][] };

/** A plan whose map of updates went through JSON as pairs. */
function readGiven(read: Given): Plan {
  return { ...read, updates: new Map(read.updates) };
}
