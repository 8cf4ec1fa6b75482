import { Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PlanLink } from '../frame/PlanLink';
import type { ScreenProps } from '../frame/screen';
import { Section, Sections } from '../frame/Section';
import { overviewWords } from '../words/overview';
import { Answers } from './Answers';
import { countOf, type Group } from './waiting';

const MOST = 8;

/** What waits for this person's decision, and for the plan manager who has answered of whom. */
export function Deciding({
  manager,
  waiting,
  ...props
}: ScreenProps & { manager: boolean; waiting: readonly Group[] }) {
  const { problems } = props.plan;
  return (
    <Sections>
      <Section title={`${overviewWords.decide}: ${countOf(waiting)}`}>
        {waiting.length === 0 && <Text>{overviewWords.nothingWaits}</Text>}
        {waiting.map(group => (
          <Waiting key={group.title} {...props} group={group} />
        ))}
        {manager && problems.length > 0 && (
          <PlanLink to={{ view: 'health', filters: {} }} setAddress={props.setAddress}>
            {overviewWords.problems(problems.length)}
          </PlanLink>
        )}
      </Section>
      {manager && (
        <Section title={overviewWords.answered}>
          <Caption1 block>{overviewWords.answeredHow}</Caption1>
          <Answers {...props} />
        </Section>
      )}
    </Sections>
  );
}

function Waiting({ group: { title, of }, onOpen }: ScreenProps & { group: Group }) {
  const styles = useStyles();
  return (
    <div>
      <Text as="h3" weight="semibold" className={styles.subHeading}>
        {`${title}: ${of.length}`}
      </Text>
      <ul className={styles.list}>
        {of.slice(0, MOST).map(({ ref, what }) => (
          <li key={`${ref} ${what}`}>
            {ref && (
              <Link as="button" onClick={() => onOpen(ref)}>
                {ref}
              </Link>
            )}{' '}
            {what}
          </li>
        ))}
        {of.length > MOST && <li>{overviewWords.moreOf(of.length - MOST)}</li>}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  subHeading: {
    display: 'block',
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});
