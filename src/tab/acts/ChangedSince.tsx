import { makeStyles, tokens } from '@fluentui/react-components';
import type { Action } from '../../plan/action';
import { inWords } from '../../plan/day';
import { ownerShown } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import { words } from '../words';
import { actWords } from '../words/acts';

/** What somebody else made of an action since one began, beside how one saw it; only what differs. */
export function ChangedSince({ plan, before, now }: { plan: Plan; before: Action; now: Action }) {
  const styles = useStyles();
  const differing = differences(plan, before, now);
  if (differing.length === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{actWords.asSeen}</th>
          <th scope="col">{words.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {differing.map(([name, was, is]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{was || words.nothing}</td>
            <td>{is || words.nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What an action says now that it did not say before: name, was, is. Pure. */
export function differences(
  plan: Plan,
  before: Action,
  now: Action,
): readonly (readonly [name: string, was: string, is: string])[] {
  const [was, is] = [before, now].map(action => saidOf(plan, action));
  return Object.entries(is ?? {}).flatMap(([name, text]) =>
    was?.[name] === text ? [] : [[name, was?.[name] ?? '', text] as const],
  );
}

function saidOf(plan: Plan, action: Action): Record<string, string> {
  const { status, due, forecast, concern, text, lastSaid, links = [], snoozedUntil } = action;
  return {
    [words.facts.status]: status,
    [words.facts.owner]: ownerShown(plan, action),
    [words.facts.due]: due.asWritten.trim(),
    [words.facts.forecast]: forecast ? inWords(forecast) : '',
    [words.form.concern]: words.form.concerns[concern ?? 'none'],
    [actWords.fields.text]: text ?? '',
    [words.facts.links]: links.join(', '),
    [words.facts.snoozedUntil]: snoozedUntil ? inWords(snoozedUntil) : '',
    [words.lastSaid]: lastSaid?.text ?? '',
  };
}

const useStyles = makeStyles({
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    tableLayout: 'fixed',
    '& th, & td': {
      padding: tokens.spacingHorizontalXS,
      textAlign: 'start',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});
