import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { words } from '../words';

/** A list that shows its first ones, and as many more at each press: however long it is, the page stays quick. */
export function Capped<Item>({
  items,
  most,
  className,
  children,
}: {
  items: readonly Item[];
  most: number;
  className: string;
  children: (item: Item, index: number) => ReactNode;
}) {
  const [shown, setShown] = useState(most);
  const left = items.length - shown;
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map(children)}</ul>
      {left > 0 && (
        <Button size="small" onClick={() => setShown(shown + most)}>
          {words.showMore(Math.min(left, most), left)}
        </Button>
      )}
    </>
  );
}
