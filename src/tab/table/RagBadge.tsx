import { Badge } from '@fluentui/react-components';
import type { Rag } from '../../plan/rag';
import { words } from '../words';
import { RagShape } from './RagShape';

/** The colour of Teams for each rating; never without its shape and word. */
const COLOURS = {
  Red: 'danger',
  Amber: 'warning',
  Green: 'success',
  Complete: 'brand',
  'Not rated': 'informative',
  None: 'informative',
} as const satisfies Record<Rag | 'None', string>;

/** A rating as shape and word; undefined is "no rating". */
export function RagBadge({ rag = 'None' }: { rag: Rag | 'None' | undefined }) {
  return (
    <Badge appearance="tint" color={COLOURS[rag]} size="large" icon={<RagShape rag={rag} />}>
      {words.rag[rag]}
    </Badge>
  );
}
