import { Button, Link, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Action } from '../../plan/action';
import { lookAlikes } from '../../plan/lookAlikes';
import { ownerShown } from '../../plan/people';
import type { ScreenProps } from '../frame/screen';
import { useAct } from '../acts/useAct';
import { panelWords } from '../words/panel';

/** Actions that say the same or nearly so, to be linked at the press of one button by whoever may. */
export function LookAlikes({
  action,
  plan,
  session: { service },
  mayLink,
  onSaved,
  onOpen,
}: Pick<ScreenProps, 'plan' | 'session' | 'onSaved' | 'onOpen'> & {
  action: Action;
  mayLink: boolean;
}) {
  const styles = useStyles();
  const { acting, send } = useAct({ action, planKey: plan.facts.key, service, onSaved });
  const alike = useMemo(() => lookAlikes(plan, action), [plan, action]);
  const said = acting.at === 'failed' ? acting.sentence : '';
  if (alike.length === 0 && !said) return null;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" block>
        {panelWords.alike}
      </Subtitle2>
      <ul className={styles.list}>
        {alike.map(({ action: other, likeness }) => (
          <li key={other.ref}>
            <Link as="button" inline onClick={() => onOpen(other.ref)}>
              {other.ref}
            </Link>{' '}
            <Text>
              {likeness === 1 ? panelWords.isSame : panelWords.isNearly(Math.floor(likeness * 100))}
              {ownerShown(plan, other) && `, ${ownerShown(plan, other)}`}
            </Text>
            {mayLink && (
              <>
                {' '}
                <Button
                  size="small"
                  title={panelWords.sameAsHow(other.ref)}
                  disabledFocusable={acting.at === 'sending'}
                  onClick={() => void send({ kind: 'link', to: other.ref })}
                >
                  {panelWords.sameAs(other.ref)}
                </Button>
              </>
            )}
            {likeness < 1 && (
              <Text block className={styles.quiet}>
                {other.text}
              </Text>
            )}
          </li>
        ))}
      </ul>
      <Text role="status">{said}</Text>
    </section>
  );
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL, '& h3': { margin: 0 } },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});
