import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Found } from '../../sharepoint/directory';
import type { Session } from '../load/session';
import { peopleWords } from '../words/people';
import { takeIn } from './addToPlan';
import { addressIn, type Matchable } from './matchable';
import { PersonPicker } from './PersonPicker';
import { useDirectory } from './useDirectory';

/** One owner as written, and the account that they are to be. */
export function MatchOwner({
  owner: { asWritten, actions },
  planKey,
  session,
  onMatched,
}: {
  owner: Matchable;
  planKey: string;
  session: Session;
  onMatched: (name: string) => void;
}) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Found>();
  const [fault, setFault] = useState('');
  const [isSending, setSending] = useState(false);
  const search = useDirectory(session, planKey, chosen ? '' : text);
  const onSend = async (): Promise<void> => {
    setSending(true);
    const account = chosen ?? { mail: addressIn(text, search.found) };
    const taken = await takeIn(session.service, planKey, { asWritten, ...account });
    setSending(false);
    if ('person' in taken) onMatched(taken.person.name);
    else setFault(taken.fault);
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
        hint={search.refused ?? peopleWords.open(actions)}
        {...(fault && { validationMessage: fault })}
      >
        <PersonPicker
          text={text}
          search={search}
          placeholder={peopleWords.nameOrAddress}
          onText={typed => {
            setText(typed);
            setChosen(undefined);
            setFault('');
          }}
          onFound={found => {
            setText(found.name);
            setChosen(found);
            setFault('');
          }}
        />
      </Field>
      <Button
        type="submit"
        aria-label={peopleWords.sendOf(asWritten)}
        disabledFocusable={!text.trim() || isSending}
      >
        {isSending ? peopleWords.sending : peopleWords.send}
      </Button>
      <Text role="status">
        {isSending ? peopleWords.sending : chosen && peopleWords.chosen(chosen.name, chosen.mail)}
      </Text>
    </form>
  );
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
