import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { runningWords } from '../words/running';

const AFTER_MS = 3_000; // the plan comes first

/** Tells a plan manager, once the plan is there, that something in the lists has to be mended. */
export function DriftBanner({ session, setAddress }: Pick<ScreenProps, 'session' | 'setAddress'>) {
  const faults = useFaults(session);
  if (faults === 0) return null;
  return (
    <MessageBar intent="warning">
      <MessageBarBody>{runningWords.driftBanner(faults)}</MessageBarBody>
      <MessageBarActions>
        <PlanLink to={{ view: 'health', filters: {} }} setAddress={setAddress}>
          {runningWords.toHealth}
        </PlanLink>
      </MessageBarActions>
    </MessageBar>
  );
}

/** How many faults the lists have; 0 while that is not known, and where they cannot be looked at. */
function useFaults({ shelf }: ScreenProps['session']): number {
  const [faults, setFaults] = useState(0);
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const findings = await (await shelf()).health();
      if (wanted) setFaults(findings.filter(({ level }) => level === 'fault').length);
    };
    const timer = setTimeout(() => void look().catch(() => undefined), AFTER_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [shelf]);
  return faults;
}
