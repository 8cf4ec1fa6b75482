import type { Host } from '../host';
import type { Ahead } from '../load/ahead';
import type { Arrived } from '../load/session';
import { useLoaded } from '../load/useLoaded';
import { Failed } from './Failed';
import { Frame } from './Frame';
import { Loading } from './Loading';
import { PlanPage } from './PlanPage';

type Props = { arrive: Ahead<Arrived>; host: Host; now: () => Date };

/** Signs the person in, then shows the plan; says what is missing where that does not work. */
export function Doorstep({ arrive, host, now }: Props) {
  const { state, reload } = useLoaded(arrive);
  switch (state.at) {
    case 'loading':
      return <Waiting host={host} />;
    case 'failed':
      return (
        <Frame host={host}>
          <Failed error={state.error} onAgain={reload} />
        </Frame>
      );
    case 'ready':
      return <SignedIn arrived={state.value} host={host} now={now} />;
  }
}

function SignedIn({
  arrived: { signIn, session },
  host,
  now,
}: Omit<Props, 'arrive'> & { arrived: Arrived }) {
  const { state, reload } = useLoaded(session);
  switch (state.at) {
    case 'loading':
      return <Waiting host={host} />;
    case 'failed':
      return (
        <Frame host={host}>
          <Failed error={state.error} signIn={signIn} onAgain={reload} />
        </Frame>
      );
    case 'ready':
      return <PlanPage session={state.value} host={host} now={now} />;
  }
}

function Waiting({ host }: { host: Host }) {
  return (
    <Frame host={host}>
      <Loading />
    </Frame>
  );
}
