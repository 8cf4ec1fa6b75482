import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { words } from '../words';

const ROWS = 8;

/** The shape of the plan while it is on its way. */
export function Loading() {
  const styles = useStyles();
  return (
    <Skeleton aria-label={words.loading} className={styles.shape}>
      <SkeletonItem size={48} />
      <SkeletonItem size={32} />
      {Array.from({ length: ROWS }, (_, row) => (
        <SkeletonItem key={row} size={64} />
      ))}
    </Skeleton>
  );
}

const useStyles = makeStyles({
  shape: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});
