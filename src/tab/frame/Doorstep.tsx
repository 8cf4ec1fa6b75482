import { useCallback } from 'react';
import type { Host } from '../host';
import { openSession, reachDoorstep, type Session, type SessionParts } from '../load/session';
import { useLoaded } from '../load/useLoaded';
import { Failed } from './Failed';
import { Frame } from './Frame';
import { Loading } from './Loading';
import { PlanPage } from './PlanPage';

type Props = { parts: SessionParts; host: Host; now: () => Date };

/** Signs the person in, then shows the plan; says what is missing where that does not work. */
export function Doorstep({ parts, host, now }: Props) {
  const reach = useCallback(() => reachDoorstep(parts), [parts]);
  const { state, reload } = useLoaded(reach);
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
      return <SignedIn doorstep={state.value} parts={parts} host={host} now={now} />;
  }
}

type Step = Awaited<ReturnType<typeof reachDoorstep>>;

function SignedIn({ doorstep, parts, host, now }: Props & { doorstep: Step }) {
  const open = useCallback((): Promise<Session> => {
    return openSession(doorstep, parts);
  }, [doorstep, parts]);
  const { state, reload } = useLoaded(open);
  switch (state.at) {
    case 'loading':
      return <Waiting host={host} />;
    case 'failed':
      return (
        <Frame host={host}>
          <Failed error={state.error} signIn={doorstep.signIn} onAgain={reload} />
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
