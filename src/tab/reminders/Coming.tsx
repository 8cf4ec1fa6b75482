import { Spinner, Text } from '@fluentui/react-components';
import type { Day } from '../../plan/day';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { reminderWords } from '../words/reminders';
import type { LoadSum } from './loadOf';
import { LoadPicture } from './LoadPicture';
import { LoadTable } from './LoadTable';
import { useWhatIf } from './useWhatIf';
import { WhatIf } from './WhatIf';

/** The load of the coming 60 days as a picture and as a table, and what it would be by other rules. */
export function Coming({
  onDay,
  ...props
}: Pick<ScreenProps, 'plan' | 'today' | 'session' | 'onPlan'> & { onDay: (day: Day) => void }) {
  const { plan, today } = props;
  const edited = useWhatIf(plan, today);
  const { now, then } = edited;
  const shown = then ?? now;
  return (
    <>
      <WhatIf {...props} edited={edited} />
      <Section title={reminderWords.coming(DAYS)}>
        {!now || !shown ? (
          <Spinner label={reminderWords.working} />
        ) : (
          <>
            <Text as="p" block>
              {inWordsOf(shown.sum)}
            </Text>
            {shown.sum.digests + now.sum.digests > 0 && (
              <>
                <LoadPicture now={now.sum} {...(then && { then: then.sum })} />
                <Text as="p" block>
                  {reminderWords.comingHow}
                </Text>
                <LoadTable calendar={shown.calendar} sum={shown.sum} onDay={onDay} />
              </>
            )}
          </>
        )}
      </Section>
    </>
  );
}

const DAYS = 60;

function inWordsOf({ asks, digests, people, busiest }: LoadSum): string {
  if (!busiest) return reminderWords.none;
  const most = reminderWords.most(busiest.day, busiest.asks, busiest.people);
  return `${reminderWords.sum(asks, digests, people)} ${most}`;
}
