import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { previewWords } from '../words/previews';

/** What saving would change, said before it is saved. */
export function Preview({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.preview}>
      <strong id={id}>{previewWords.title}</strong>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  preview: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
    '& p, & ul': { margin: `${tokens.spacingVerticalXS} 0 0` },
  },
});
