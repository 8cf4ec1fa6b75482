import { Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { Update } from '../../plan/action';
import { evidenceOf } from '../../plan/evidence';
import { evidenceWords } from '../words/evidence';

/** All that was given as evidence of an action, newest first: what, when and by whom. */
export function Evidence({ updates }: { updates: readonly Update[] }) {
  const styles = useStyles();
  const all = evidenceOf(updates);
  if (all.length === 0) return null;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" block>
        {evidenceWords.title}
      </Subtitle2>
      <table className={styles.table} aria-label={evidenceWords.title}>
        <thead>
          <tr>
            <th scope="col">{evidenceWords.what}</th>
            <th scope="col">{evidenceWords.when}</th>
            <th scope="col">{evidenceWords.who}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ link, name, isFile, on, by }) => (
            <tr key={link}>
              <td>
                {evidenceWords.kinds[isFile ? 'file' : 'link']}:{' '}
                <EvidenceLink link={link} name={name} />
              </td>
              <td>{evidenceWords.given(on)}</td>
              <td>{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Opens a link or a file where it lies, with the reader's own rights there. */
export function EvidenceLink({ link, name }: { link: string; name: string }) {
  return (
    <Link inline href={link} target="_blank" rel="noopener noreferrer">
      {name}
    </Link>
  );
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL, '& h3': { margin: 0 } },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      padding: tokens.spacingHorizontalXS,
      textAlign: 'start',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& th:first-child, & td:first-child': { paddingInlineStart: 0 },
  },
});
