import { makeStyles } from '@fluentui/react-components';
import { strandInWords, words } from '../words';
import type { Line } from './lines';
import { planWords } from '../words/plan';
import { saidIn } from './saidIn';
import { usePrinting } from './usePrinting';

/** More lines than this no browser prints in good time, and nobody reads. */
const MOST = 5000;

/** All that is shown, for paper: on the screen only the rows in sight are drawn. Drawn while the browser prints. */
export function Printed({ lines }: { lines: readonly Line[] }) {
  const isPrinting = usePrinting();
  const styles = useStyles();
  if (!isPrinting) return null;
  return (
    <table className={styles.paper}>
      <thead>
        <tr>
          {(['ref', 'action', 'owner', 'due', 'rag', 'latest'] as const).map(column => (
            <th key={column} scope="col">
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.slice(0, MOST).map(line => (
          <tr key={line.key}>
            <PaperCells line={line} />
          </tr>
        ))}
        {lines.length > MOST && (
          <tr>
            <td colSpan={6}>{planWords.notPrinted(lines.length - MOST)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function PaperCells({ line }: { line: Line }) {
  switch (line.kind) {
    case 'strand':
      return <th colSpan={6}>{strandInWords(line.group.strand)}</th>;
    case 'objective':
      return (
        <td colSpan={6}>
          <strong>{line.objective.code}</strong> {line.objective.text}
        </td>
      );
    case 'action': {
      const { action, owner, due, rag = 'None', why, latest } = line.line;
      return (
        <>
          <td>{action.ref}</td>
          <td>{action.text ?? words.notWritten}</td>
          <td>{owner || words.noOwner}</td>
          <td>{due}</td>
          <td>
            {words.rag[rag]}: {why}
          </td>
          <td>{saidIn(action, latest)?.text ?? words.noUpdate}</td>
        </>
      );
    }
  }
}

const useStyles = makeStyles({
  paper: {
    display: 'none',
    '@media print': { display: 'table' },
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '9pt',
    color: 'black',
    backgroundColor: 'white',
    '& th, & td': {
      padding: '3pt 4pt',
      border: '0.5pt solid #666',
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& thead': { display: 'table-header-group' },
    '& tr': { breakInside: 'avoid' },
  },
});
