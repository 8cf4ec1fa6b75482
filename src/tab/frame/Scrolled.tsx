import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';

/** A table that scrolls by itself where it is wider than the page; it is then a stop of the Tab key, so that the arrow keys scroll it. */
export function Scrolled({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  const { place, isWide } = useIsWide();
  return (
    <div
      ref={place}
      className={styles.scroll}
      {...(isWide && { role: 'group', 'aria-label': label, tabIndex: 0 })}
    >
      {children}
    </div>
  );
}

/** Whether what is within is wider than the place that it has. */
function useIsWide() {
  const place = useRef<HTMLDivElement>(null);
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const { current } = place;
    if (!current) return undefined;
    const observer = new ResizeObserver(() => setWide(current.scrollWidth > current.clientWidth));
    observer.observe(current);
    for (const within of current.children) observer.observe(within);
    return () => observer.disconnect();
  }, []);
  return { place, isWide };
}

const useStyles = makeStyles({
  scroll: {
    overflowX: 'auto',
    maxWidth: '100%',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});
