import { Field, Input, Link, Text } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { asking, type Digest } from '../../plan/asking';
import { loadCalendar } from '../../plan/calendar';
import { readDay, type Day } from '../../plan/day';
import { whyAsked, withOwnRule } from '../../plan/explain';
import { Capped } from '../frame/Capped';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { runningWords } from '../words/running';

const MOST = 60;

/** What the bot would do on a day: who is asked about what and why, who stays silent and why; and the load of the coming 60 days. */
export function RemindersScreen(props: ScreenProps) {
  const { today } = props;
  const look = useTableLook();
  const [written, setWritten] = useState<string>(today);
  const day = readDay(useDeferredValue(written));
  return (
    <>
      <Section
        title={runningWords.simulate}
        beside={
          <Field label={runningWords.day} orientation="horizontal" className={look.field}>
            <Input type="date" value={written} onChange={(_, { value }) => setWritten(value)} />
          </Field>
        }
      >
        {day ? <Simulated {...props} day={day} /> : <Text>{runningWords.notADay}</Text>}
      </Section>
      <Coming {...props} />
    </>
  );
}

function Simulated({ plan, day, onOpen }: ScreenProps & { day: Day }) {
  const look = useTableLook();
  const { digests, silent } = useMemo(() => asking(plan, day), [plan, day]);
  const people = new Set(digests.map(({ to, person }) => person?.id ?? to)).size;
  const asks = digests.flatMap(({ items }) => items.filter(({ also }) => !also)).length;
  return (
    <>
      <Text as="p" block role="status">
        {runningWords.simulated(day)}.{' '}
        {people > 0 ? runningWords.asks(people, asks) : runningWords.nobody}
      </Text>
      {digests.map((digest, index) => (
        <DigestList key={index} plan={plan} digest={digest} onOpen={onOpen} />
      ))}
      <details>
        <summary>{runningWords.silent(silent.length)}</summary>
        <Capped items={silent} most={MOST} className={look.list}>
          {({ ref, why }) => (
            <li key={ref}>
              <Ref actionRef={ref} onOpen={onOpen} /> {withOwnRule(plan, ref, why)}
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
  onOpen,
}: Pick<ScreenProps, 'plan' | 'onOpen'> & { digest: Digest }) {
  const look = useTableLook();
  const about = [
    runningWords.as[as],
    ...(first ? [runningWords.isFirst] : []),
    ...(person?.id ? [] : [runningWords.cannotReach]),
  ];
  return (
    <details open>
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

function Coming({ plan, today }: ScreenProps) {
  const look = useTableLook();
  const { people } = useMemo(() => loadCalendar(plan, today), [plan, today]);
  return (
    <Section title={runningWords.load}>
      <Text as="p" block>
        {runningWords.loadHow}
      </Text>
      <div className={look.scroll}>
        <table className={look.table}>
          <thead>
            <tr>
              <th scope="col">{runningWords.person}</th>
              <th scope="col">{runningWords.days}</th>
              <th scope="col">{runningWords.most}</th>
              <th scope="col">{runningWords.when}</th>
            </tr>
          </thead>
          <tbody>
            {people.map(({ to, person, loads }) => (
              <tr key={person?.id ?? to}>
                <th scope="row">{person?.name ?? to}</th>
                <td>{loads.length}</td>
                <td>{Math.max(0, ...loads.map(({ asks }) => asks))}</td>
                <td>
                  {loads
                    .map(({ day, asks, told }) => runningWords.onDay(day, asks, told))
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
