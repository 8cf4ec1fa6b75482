import { Spinner, Text } from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';
import { ownersToRead, type OwnerToRead } from '../../plan/ownersToRead';
import type { Plan } from '../../plan/plan';
import type { SiteRights } from '../../sharepoint/siteRights';
import { Capped } from '../frame/Capped';
import { Section } from '../frame/Section';
import { useTableLook } from '../frame/tableLook';
import { statusOf } from '../load/statusOf';
import type { Session } from '../load/session';
import { useLoaded } from '../load/useLoaded';
import { peopleWords } from '../words/people';
import { thoseWho } from './thoseWho';
import { unknownOwners } from './unknownOwners';

const MOST = 60;

type Known =
  { by: 'rights'; rights: readonly SiteRights[] } | { by: 'accounts'; names: readonly string[] }; // whoever looks may not see what others may do

/** Which owners cannot read the plan on the site, by what SharePoint lets them do; else whom the site does not know. */
export function Readers({ plan, shelf }: { plan: Plan; shelf: Session['shelf'] }) {
  const owners = useMemo(() => ownersToRead(plan), [plan]);
  const load = useCallback(() => readersOf(plan, owners, shelf), [plan, owners, shelf]);
  const { state } = useLoaded(load);
  if (owners.length === 0) return null;
  switch (state.at) {
    case 'loading':
      return (
        <Section title={peopleWords.readers}>
          <Spinner label={peopleWords.readersLoading} />
        </Section>
      );
    case 'failed': {
      const { error } = state;
      const why = error instanceof Error ? error.message : String(error);
      return (
        <Section title={peopleWords.readers}>
          <Text>{peopleWords.readersFailed(why)}</Text>
        </Section>
      );
    }
    case 'ready':
      return state.value.by === 'rights' ? (
        <ByRights owners={owners} rights={state.value.rights} />
      ) : (
        <ByAccounts names={state.value.names} />
      );
  }
}

async function readersOf(
  plan: Plan,
  owners: readonly OwnerToRead[],
  shelf: Session['shelf'],
): Promise<Known> {
  const site = await shelf();
  try {
    return { by: 'rights', rights: await site.rights(owners.map(({ mail }) => mail)) };
  } catch (error) {
    if (statusOf(error) !== 403) throw error;
    return { by: 'accounts', names: unknownOwners(plan, await site.accounts()) };
  }
}

function ByRights({
  owners,
  rights,
}: {
  owners: readonly OwnerToRead[];
  rights: readonly SiteRights[];
}) {
  const cannot = thoseWho(owners, rights, 'no');
  const unmet = thoseWho(owners, rights, 'not known');
  return (
    <Section title={`${peopleWords.readers}: ${cannot.length}`}>
      {cannot.length + unmet.length === 0 && <Text>{peopleWords.allRead}</Text>}
      {cannot.length > 0 && <Owners about={peopleWords.readersHow} owners={cannot} />}
      {unmet.length > 0 && <Owners about={peopleWords.unmet(unmet.length)} owners={unmet} />}
    </Section>
  );
}

function Owners({ about, owners }: { about: string; owners: readonly OwnerToRead[] }) {
  const look = useTableLook();
  return (
    <>
      <Text as="p" block>
        {about}
      </Text>
      <Capped items={owners} most={MOST} className={look.list}>
        {({ name, mail, actions }) => (
          <li key={mail}>{peopleWords.readerLine(name, mail, actions)}</li>
        )}
      </Capped>
    </>
  );
}

function ByAccounts({ names }: { names: readonly string[] }) {
  const look = useTableLook();
  return (
    <Section title={peopleWords.readers}>
      <Text as="p" block>
        {peopleWords.rightsRefused} {names.length > 0 ? peopleWords.notMet : peopleWords.allMet}
      </Text>
      <Capped items={names} most={MOST} className={look.list}>
        {name => <li key={name}>{name}</li>}
      </Capped>
    </Section>
  );
}
