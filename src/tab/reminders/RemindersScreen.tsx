import { Field, Input, Link, Text } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { asking, type Digest } from '../../plan/asking';
import { readDay, type Day } from '../../plan/day';
import { whyAsked, withOwnRule } from '../../plan/explain';
import { grouped } from '../../plan/grouped';
import { Capped } from '../frame/Capped';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { RefLinks } from '../panel/Linked';
import { reminderWords } from '../words/reminders';
import { runningWords } from '../words/running';
import { Coming } from './Coming';

const MOST = 60;
const FEW = 20; // so many are shown at once; the load below stays in sight

/** What the bot would do on a day: who is asked about what and why, who stays silent and why; and the load of the coming 60 days. */
export function RemindersScreen(props: ScreenProps) {
  const { today } = props;
  const look = useTableLook();
  const field = useRef<HTMLInputElement>(null);
  const [written, setWritten] = useState<string>(today);
  const day = readDay(useDeferredValue(written));
  const onDay = (chosen: Day): void => {
    setWritten(chosen);
    window.scrollTo({ top: 0 });
    field.current?.focus();
  };
  return (
    <>
      <Section
        title={runningWords.simulate}
        beside={
          <Field label={runningWords.day} orientation="horizontal" className={look.field}>
            <Input
              input={{ ref: field }}
              type="date"
              value={written}
              onChange={(_, { value }) => setWritten(value)}
            />
          </Field>
        }
      >
        {day ? <Simulated {...props} day={day} /> : <Text>{runningWords.notADay}</Text>}
      </Section>
      <Coming {...props} onDay={onDay} />
    </>
  );
}

function Simulated({ plan, day, onOpen }: ScreenProps & { day: Day }) {
  const look = useTableLook();
  const { digests, silent } = useMemo(() => asking(plan, day), [plan, day]);
  const reasons = useMemo(
    () =>
      [...grouped(silent, ({ ref, why }) => withOwnRule(plan, ref, why))].sort(
        ([, one], [, other]) => other.length - one.length,
      ),
    [plan, silent],
  );
  const people = new Set(digests.map(({ to, person }) => person?.id ?? to)).size;
  const asks = digests.flatMap(({ items }) => items.filter(({ also }) => !also)).length;
  return (
    <>
      <Text as="p" block role="status">
        {runningWords.simulated(day)}.{' '}
        {people > 0 ? runningWords.asks(people, asks) : runningWords.nobody}
      </Text>
      {digests.map((digest, index) => (
        <DigestList
          key={`${day} ${index}`}
          plan={plan}
          digest={digest}
          isShort={asks <= FEW}
          onOpen={onOpen}
        />
      ))}
      <details>
        <summary>{runningWords.silent(silent.length)}</summary>
        <Capped items={reasons} most={MOST} className={look.list}>
          {([why, of]) => (
            <li key={why}>
              {reminderWords.silentBecause(why, of.length)}{' '}
              <details>
                <summary>{reminderWords.whichOnes}</summary>
                <RefLinks refs={of.map(({ ref }) => ref)} plan={plan} onOpen={onOpen} />
              </details>
            </li>
          )}
        </Capped>
      </details>
    </>
  );
}

function DigestList({
  plan,
  digest: { to, person, as, first, items },
  isShort,
  onOpen,
}: Pick<ScreenProps, 'plan' | 'onOpen'> & { digest: Digest; isShort: boolean }) {
  const look = useTableLook();
  const about = [
    runningWords.as[as],
    ...(first ? [runningWords.isFirst] : []),
    ...(person?.id ? [] : [runningWords.cannotReach]),
  ];
  return (
    <details open={isShort}>
      <summary>
        <strong>{person?.name ?? to}</strong>, {about.join(', ')}: {items.length}
      </summary>
      <Capped items={items} most={MOST} className={look.list}>
        {item => (
          <li key={item.ref}>
            <Ref actionRef={item.ref} onOpen={onOpen} />{' '}
            {withOwnRule(plan, item.ref, whyAsked(item))}
          </li>
        )}
      </Capped>
    </details>
  );
}

function Ref({ actionRef, onOpen }: Pick<ScreenProps, 'onOpen'> & { actionRef: string }) {
  return (
    <Link as="button" inline onClick={() => onOpen(actionRef)}>
      {actionRef}
    </Link>
  );
}
