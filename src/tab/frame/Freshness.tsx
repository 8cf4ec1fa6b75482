import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { statusOf } from '../load/statusOf';
import type { PlanState } from '../load/usePlan';
import { readingWords } from '../words/reading';

const A_MINUTE_MS = 60_000;

/** While the plan cannot be read: why, how old what is shown is, and when it is tried again. Nothing while all is well. */
export function Freshness(props: FreshnessProps) {
  const { state, pausedUntil } = props;
  const trouble = troubleOf(state);
  // Without trouble no clock ticks.
  return trouble === undefined && pausedUntil === 0 ? null : (
    <Waiting {...props} trouble={trouble} />
  );
}

type FreshnessProps = {
  state: PlanState;
  pausedUntil: number; // SharePoint wants no requests before, in milliseconds since 1970; 0: never did
  now: () => Date;
  onAgain: () => void;
};

function troubleOf({ error, opened }: PlanState): unknown {
  return error ?? (opened?.kind === 'own' ? opened.error : undefined);
}

function Waiting({
  state: { opened, readAt, nextAt, isReading },
  pausedUntil,
  trouble,
  now,
  onAgain,
}: FreshnessProps & { trouble: unknown }) {
  const time = useTime(now);
  const left = Math.ceil((Math.max(nextAt ?? 0, pausedUntil) - time) / 1000);
  const isPaused = pausedUntil > time;
  if (trouble === undefined && !isPaused) return null;
  const isOwn = opened?.kind === 'own';
  if (isOwn && left <= 0) return null; // its banner says why already
  return (
    <MessageBar intent="warning">
      <MessageBarBody>
        {!isOwn && `${whyIn(trouble, isPaused)} `}
        {opened?.kind === 'whole' && `${readingWords.shownIs(ageInWords(time - readAt))} `}
        <span role="timer">{left > 0 && readingWords.retrying(left)}</span>
      </MessageBarBody>
      {!isPaused && !isReading && (
        <MessageBarActions>
          <Button size="small" onClick={onAgain}>
            {readingWords.again}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** How old what is shown is, and a button that reads it again. */
export function ReadAt({
  state: { readAt, isReading },
  now,
  onAgain,
}: {
  state: PlanState;
  now: () => Date;
  onAgain: () => void;
}) {
  const time = useTime(now, A_MINUTE_MS / 2);
  return (
    <>
      <span>{readingWords.read(ageInWords(time - readAt))}</span>
      <Button size="small" appearance="subtle" disabledFocusable={isReading} onClick={onAgain}>
        {isReading ? readingWords.readingNow : readingWords.again}
      </Button>
    </>
  );
}

/** `just now`, `5 minutes ago`, `2 hours ago`. Pure. */
export function ageInWords(ms: number): string {
  const minutes = Math.floor(ms / A_MINUTE_MS);
  if (minutes < 1) return readingWords.justNow;
  return minutes < 120
    ? readingWords.minutesAgo(minutes)
    : readingWords.hoursAgo(Math.floor(minutes / 60));
}

function whyIn(error: unknown, isPaused: boolean): string {
  const status = statusOf(error);
  if (isPaused || status === 429 || status === 503) return readingWords.busy;
  if (!navigator.onLine) return readingWords.offline;
  return status === undefined || !(error instanceof Error)
    ? readingWords.unreachable
    : error.message;
}

/** The time, again every second. */
function useTime(now: () => Date, everyMs = 1000): number {
  const [time, setTime] = useState(() => now().getTime());
  useEffect(() => {
    const timer = setInterval(() => setTime(now().getTime()), everyMs);
    return () => clearInterval(timer);
  }, [now, everyMs]);
  return time;
}
