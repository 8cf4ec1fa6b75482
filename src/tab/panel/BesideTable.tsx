import { makeStyles, tokens } from '@fluentui/react-components';

/** The same facts as two people have them: a name, one's own, the other's. */
export type BesideRow = readonly [name: string, own: string, other: string];

/** Two versions of an action side by side. */
export function BesideTable({
  headings: [own, other],
  rows,
}: {
  headings: readonly [own: string, other: string];
  rows: readonly BesideRow[];
}) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{own}</th>
          <th scope="col">{other}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ownText, otherText]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{ownText}</td>
            <td>{otherText}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
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
