import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { RAGS } from '../../plan/rag';
import type { StrandGroup } from '../../plan/view';
import { Explained } from '../about/Explained';
import { numbered, strandInWords, words } from '../words';
import { RagShape } from './RagShape';
import { stopProps } from './stop';

const ALL = [...RAGS, 'None'] as const;

/** The heading of a strand: its name, who leads it, and how many actions have which rating. */
export function StrandRow({
  group: { strand, counts },
  champion,
  span,
  isCurrent,
  children,
}: {
  group: StrandGroup;
  champion: string; // the matched person's name, or as written; '' when there is none
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
      className={styles.strand}
      {...stopProps(isCurrent)}
    >
      <span>
        <Subtitle2 as="h2" block className={styles.name}>
          <Explained text={strandInWords(strand)} />
        </Subtitle2>
        {champion && <Caption1 className={styles.quiet}>{words.champion(champion)}</Caption1>}
      </span>
      <span className={styles.counts}>
        <span>{words.actions(counts.total)}</span>
        {ALL.filter(rag => counts.byRag[rag] > 0).map(rag => (
          <span key={rag} className={styles.count}>
            <RagShape rag={rag} />
            {numbered(counts.byRag[rag])} {words.rag[rag]}
          </span>
        ))}
        {children}
      </span>
    </span>
  );
}

const useStyles = makeStyles({
  strand: {
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
  },
  name: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
  },
  count: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
});
