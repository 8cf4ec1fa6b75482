import { Link, Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { FINDING_KINDS, health, type Finding } from '../../plan/health';
import { Capped } from '../frame/Capped';
import type { ScreenProps } from '../frame/screen';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { words } from '../words';
import { runningWords } from '../words/running';
import { Readers } from './Readers';
import { Site } from './Site';

const MOST = 12;

/** What may be wrong with the plan, with its lists, and with rows of them that could not be read. */
export function HealthScreen({ plan, session, onOpen }: ScreenProps) {
  const look = useTableLook();
  const findings = useMemo(() => health(plan), [plan]);
  const { problems } = plan;
  const kinds = FINDING_KINDS.map(kind => ({
    kind,
    of: findings.filter(finding => finding.kind === kind),
  })).filter(({ of }) => of.length > 0);
  return (
    <>
      <Section title={`${runningWords.findings}: ${findings.length}`}>
        {kinds.length === 0 && <Text>{runningWords.noFindings}</Text>}
        {kinds.map(({ kind, of }) => (
          <div key={kind}>
            <Text as="h3" block weight="semibold">
              {`${runningWords.kinds[kind]}: ${of.length}`}
            </Text>
            <Capped items={of} most={60} className={look.list}>
              {finding => (
                <li key={finding.message}>
                  {finding.message} <Refs finding={finding} onOpen={onOpen} />
                </li>
              )}
            </Capped>
          </div>
        ))}
      </Section>
      <Readers plan={plan} shelf={session.shelf} />
      <Site shelf={session.shelf} />
      <Section title={`${runningWords.problems}: ${problems.length}`}>
        {problems.length === 0 && <Text>{runningWords.noProblems}</Text>}
        <Capped items={problems} most={60} className={look.list}>
          {({ list, row, column, value, message }) => (
            <li key={`${list} ${row} ${column}`}>
              {words.problemAt(list, row, column)} {message} {value && words.stood(value)}
            </li>
          )}
        </Capped>
      </Section>
    </>
  );
}

function Refs({ finding: { refs }, onOpen }: Pick<ScreenProps, 'onOpen'> & { finding: Finding }) {
  return (
    <>
      {refs.slice(0, MOST).map(ref => (
        <span key={ref}>
          <Link as="button" inline onClick={() => onOpen(ref)}>
            {ref}
          </Link>{' '}
        </span>
      ))}
      {refs.length > MOST && `+${refs.length - MOST}`}
    </>
  );
}
