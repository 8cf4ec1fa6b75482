import { makeStyles } from '@fluentui/react-components';
import { strandInWords, words } from '../words';
import type { Line } from './lines';
import { planWords } from '../words/plan';
import { saidIn } from './saidIn';
import { usePrinting } from './usePrinting';

/** More lines than this no browser prints in good time, and nobody reads. */
const MOST = 5000;

/** The columns, and how much of the paper's width each has, in per cent. */
const COLUMNS = [
  ['ref', 10],
  ['action', 29],
  ['owner', 14],
  ['due', 11],
  ['rag', 13],
  ['latest', 23],
] as const;

/** All that is shown, for paper: on the screen only the rows in sight are drawn. Drawn while the browser prints. */
export function Printed({ lines }: { lines: readonly Line[] }) {
  const isPrinting = usePrinting();
  const styles = useStyles();
  if (!isPrinting) return null;
  return (
    <table className={styles.paper}>
      <colgroup>
        {COLUMNS.map(([column, percent]) => (
          <col key={column} style={{ width: `${percent}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map(([column]) => (
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
            <td colSpan={COLUMNS.length}>{planWords.notPrinted(lines.length - MOST)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function PaperCells({ line }: { line: Line }) {
  switch (line.kind) {
    case 'strand':
      return <th colSpan={COLUMNS.length}>{strandInWords(line.group.strand)}</th>;
    case 'objective':
      return (
        <td colSpan={COLUMNS.length}>
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
    tableLayout: 'fixed', // else long updates squeeze the other columns to a letter
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: '9pt',
    color: 'black',
    backgroundColor: 'white',
    '& th, & td': {
      padding: '3pt 4pt',
      border: '0.5pt solid #666',
      textAlign: 'start',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& thead': { display: 'table-header-group' },
    '& tr': { breakInside: 'avoid' },
  },
});
