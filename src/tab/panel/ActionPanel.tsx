import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Action, Update } from '../../plan/action';
import type { Day } from '../../plan/day';
import { capacityOf, type Capacity } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import { actionLine } from '../../plan/view';
import type { Host } from '../host';
import type { Coming } from '../load/openPlan';
import type { Session } from '../load/session';
import { RagBadge } from '../table/RagBadge';
import { words } from '../words';
import { actWords } from '../words/acts';
import { readingWords } from '../words/reading';
import { Explained } from '../about/Explained';
import { Acts } from '../acts/Acts';
import { AskNow } from '../acts/AskNow';
import { Requests } from '../acts/Requests';
import { CopyLink } from './CopyLink';
import { DateMoves } from './DateMoves';
import { Evidence } from './Evidence';
import { Facts } from './Facts';
import { LookAlikes } from './LookAlikes';
import { UpdateForm } from './UpdateForm';
import { Updates } from './Updates';
import { whoMay } from './whoMay';

type Props = {
  actionRef: string | undefined; // undefined: closed
  plan: Plan;
  ownOnly: boolean;
  coming?: Coming; // its updates are still on their way
  today: Day;
  session: Session;
  onSaved: (action: Action, update?: Update) => void;
  onOpen: (ref: string) => void;
  onClose: () => void;
  share: Host['shareLink'];
};

/** All about one action, and the form to say how it is going. */
export function ActionPanel(props: Props) {
  const { actionRef, plan, onClose } = props;
  const styles = useStyles();
  // While it closes the panel still shows the last action; taken away at once, it would leave the page hidden.
  const [last = '', setLast] = useState(actionRef);
  if (actionRef && actionRef !== last) setLast(actionRef);
  if (!last) return null;
  const action = plan.actions.find(({ ref }) => ref === last);
  return (
    <OverlayDrawer
      open={actionRef !== undefined}
      position="end"
      size="medium"
      className={styles.panel}
      onOpenChange={(_, { open }) => !open && onClose()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle
          action={
            <Button
              appearance="subtle"
              aria-label={words.close}
              icon={<Dismiss24Regular />}
              onClick={onClose}
            />
          }
        >
          {action ? last : words.notFound(last)}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        {action ? (
          <About key={last} {...props} action={action} />
        ) : (
          <Text>{words.notFoundHow}</Text>
        )}
      </DrawerBody>
    </OverlayDrawer>
  );
}

function About({
  action,
  plan,
  ownOnly,
  today,
  session,
  onSaved,
  onOpen,
  coming,
  share,
}: Props & { action: Action }) {
  const styles = useStyles();
  const { rag, why, owner, due, daysLeft } = actionLine(plan, today, action);
  const as = capacityIn(plan, action, session.person.id, ownOnly);
  return (
    <>
      <Text as="p" block className={styles.text} size={400} dir="auto">
        {action.text === undefined ? words.notWritten : <Explained text={action.text} />}
      </Text>
      <CopyLink actionRef={action.ref} share={share} />
      <div className={styles.rating}>
        <RagBadge rag={rag} /> <Text>{why}</Text>
      </div>
      {action.given && (
        <div className={styles.rating}>
          <RagBadge rag={action.given.rag} />{' '}
          <Text>{actWords.givenBy(action.given.why, action.given.by, action.given.on)}</Text>
        </div>
      )}
      <Text as="p" block className={styles.quiet}>
        {words.ownerAndDue(owner, due, daysLeft)}
      </Text>
      {as ? (
        <UpdateForm as={as} action={action} plan={plan} session={session} onSaved={onSaved} />
      ) : (
        <Text as="p" block className={styles.quiet}>
          {words.mayNot(whoMay(plan, action))}
        </Text>
      )}
      <Requests action={action} plan={plan} session={session} today={today} onSaved={onSaved} />
      <AskNow action={action} plan={plan} session={session} />
      {as && <Acts action={action} plan={plan} session={session} onSaved={onSaved} />}
      <LookAlikes {...{ action, plan, session, onSaved, onOpen }} mayLink={as !== undefined} />
      {coming ? (
        <Spinner label={readingWords.comingScreen} />
      ) : (
        <Updates updates={plan.updates.get(action.ref) ?? []} />
      )}
      <Evidence updates={plan.updates.get(action.ref) ?? []} />
      <DateMoves updates={plan.updates.get(action.ref) ?? []} />
      <Facts action={action} plan={plan} onOpen={onOpen} />
    </>
  );
}

/** Whatever the service gives as one's own may be answered, though the plan of one's own is too small to say why. */
function capacityIn(
  plan: Plan,
  action: Action,
  id: string,
  ownOnly: boolean,
): Capacity | undefined {
  return capacityOf(plan, action, id) ?? (ownOnly ? 'owner' : undefined);
}

const useStyles = makeStyles({
  panel: { width: 'min(600px, 100vw)' },
  body: { paddingBottom: tokens.spacingVerticalXXL },
  text: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  rating: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});
