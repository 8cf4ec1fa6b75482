import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Person } from '../../plan/people';
import type { Accounts } from '../../plan/service';
import type { Service } from '../service';
import { words } from '../words';
import { peopleWords } from '../words/people';
import { settingWords } from '../words/settings';
import { addressIn, type Matchable } from './matchable';

/** One owner as written, and the account that they are to be. */
export function MatchOwner({
  owner: { asWritten, actions },
  accounts,
  planKey,
  service,
  onMatched,
}: {
  owner: Matchable;
  accounts: Accounts['accounts'];
  planKey: string;
  service: Pick<Service, 'manage'>;
  onMatched: (name: string) => void;
}) {
  const styles = useStyles();
  const listId = useId();
  const [text, setText] = useState('');
  const [fault, setFault] = useState('');
  const [isSending, setSending] = useState(false);
  const onSend = async (): Promise<void> => {
    setSending(true);
    const mail = addressIn(text, accounts);
    const found = await match({ service, planKey, asWritten, mail });
    setSending(false);
    if ('name' in found) onMatched(found.name);
    else setFault(found.fault);
  };
  return (
    <form
      className={styles.row}
      aria-label={peopleWords.sendOf(asWritten)}
      onSubmit={event => {
        event.preventDefault();
        if (text.trim() && !isSending) void onSend();
      }}
    >
      <Field
        className={styles.field}
        label={peopleWords.account(asWritten)}
        hint={peopleWords.open(actions)}
        {...(fault && { validationMessage: fault })}
      >
        <Input
          list={listId}
          value={text}
          placeholder={peopleWords.address}
          onChange={(_, { value }) => {
            setText(value);
            setFault('');
          }}
        />
      </Field>
      <datalist id={listId}>
        {accounts.map(({ name, mail }) => (
          <option key={mail} value={mail}>
            {name}
          </option>
        ))}
      </datalist>
      <Button
        type="submit"
        aria-label={peopleWords.sendOf(asWritten)}
        disabledFocusable={!text.trim() || isSending}
      >
        {isSending ? peopleWords.sending : peopleWords.send}
      </Button>
      {isSending && <Text role="status">{peopleWords.sending}</Text>}
    </form>
  );
}

async function match({
  service,
  planKey,
  ...asked
}: {
  service: Pick<Service, 'manage'>;
  planKey: string;
  asWritten: string;
  mail: string;
}): Promise<{ name: string } | { fault: string }> {
  try {
    const managed = await service.manage<Person>(planKey, 'people/match', asked);
    switch (managed.kind) {
      case 'saved':
      case 'changed':
        return { name: managed.now.name };
      case 'refused': {
        const [{ value, sentence } = { value: '', sentence: words.gone }] = managed.faults;
        return { fault: settingWords.fault(value, sentence) };
      }
      case 'not found':
        return { fault: words.gone };
    }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  field: { flexGrow: 1, maxWidth: '480px', minWidth: 0 },
});
