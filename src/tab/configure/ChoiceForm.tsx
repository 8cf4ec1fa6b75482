import { Checkbox, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PlanChoice } from '../../plan/choices';
import { strandInWords } from '../words';
import { configureWords } from '../words/configure';
import { type Called, type Channel, type ConfigHost, tabConfig } from './configure';

type Props = {
  channel: Channel;
  host: ConfigHost;
  origin: string;
  site: string;
  plans: readonly PlanChoice[]; // none: the tab shows the first plan of the site
  note: string | undefined; // why there is nothing to choose
  openRoom: (planKey: string, channel: string, called?: Called) => Promise<void>;
};

/** The choice itself; Save is Teams' own button. */
export function ChoiceForm({ channel, host, origin, site, plans, note, openRoom }: Props) {
  const styles = useStyles();
  const [key, setKey] = useState(plans[0]?.key);
  const [strand, setStrand] = useState('');
  const [isRoom, setIsRoom] = useState(false);
  const plan = plans.find(one => one.key === key);
  const save = async (): Promise<void> => {
    if (plan?.mayOpenRooms && isRoom && channel.id)
      await openRoom(plan.key, channel.id, channel.called).catch((cause: unknown) => {
        throw new Error(configureWords.roomFailed, { cause });
      });
    await host.setConfig(tabConfig(origin, { ...(plan && { plan }), ...(strand && { strand }) }));
  };
  useSaving(host, save);
  return (
    <form className={styles.form} onSubmit={event => event.preventDefault()}>
      {note && <Text>{note}</Text>}
      {plan && (
        <Field label={configureWords.plan}>
          <Select
            value={plan.key}
            onChange={(_event, { value }) => {
              setKey(value);
              setStrand('');
              setIsRoom(false);
            }}
          >
            {plans.map(one => (
              <option key={one.key} value={one.key}>
                {one.title}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {plan && (
        <Field label={configureWords.strand}>
          <Select value={strand} onChange={(_event, { value }) => setStrand(value)}>
            <option value="">{configureWords.allStrands}</option>
            {plan.strands.map(one => (
              <option key={one.code} value={one.code}>
                {strandInWords(one)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {plan && channel.id && (
        <Field hint={plan.mayOpenRooms ? configureWords.roomWhy : configureWords.roomNeedsManager}>
          <Checkbox
            label={configureWords.room}
            disabled={!plan.mayOpenRooms}
            checked={isRoom}
            onChange={(_event, { checked }) => setIsRoom(checked === true)}
          />
        </Field>
      )}
      <Text>{configureWords.where(site)}</Text>
      <Text weight="semibold">{configureWords.save}</Text>
    </form>
  );
}

/** Teams keeps the first function it is given, so that one calls the newest. */
function useSaving(host: ConfigHost, save: () => Promise<void>): void {
  const newest = useRef(save);
  useEffect(() => {
    newest.current = save;
  });
  useEffect(() => {
    host.onSave(() => newest.current());
    host.allowSave(true);
  }, [host]);
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '& select': { width: '100%' },
  },
});
