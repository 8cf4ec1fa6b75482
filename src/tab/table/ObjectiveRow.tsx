import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Objective } from '../../plan/plan';
import { Explained } from '../about/Explained';
import { referenceInWords } from '../words';
import { stopProps } from './stop';

/** The heading of an objective: its code, what it wants, and the references it carries. */
export function ObjectiveRow({
  objective: { code, text, references },
  span,
  isCurrent,
  children,
}: {
  objective: Objective;
  span: number; // columns
  isCurrent: boolean;
  children?: ReactNode; // what can be done with it
}) {
  const styles = useStyles();
  return (
    <span
      role="gridcell"
      aria-colindex={1}
      aria-colspan={span}
      className={styles.objective}
      {...stopProps(isCurrent)}
    >
      <h3 className={styles.name} title={text} dir="auto">
        <span className={styles.code}>{code}</span> <Explained text={text} />
      </h3>
      {references.map(reference => (
        <Badge key={referenceInWords(reference)} appearance="outline" color="informative">
          <span>
            <Explained text={referenceInWords(reference)} />
          </span>
        </Badge>
      ))}
      {children}
    </span>
  );
}

const useStyles = makeStyles({
  objective: {
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: {
    margin: 0,
    font: 'inherit',
    fontWeight: tokens.fontWeightRegular,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    maxWidth: '110ch',
  },
  code: { fontWeight: tokens.fontWeightSemibold },
});
