import {
  CheckmarkCircle16Filled,
  Circle16Filled,
  CircleHint16Regular,
  Diamond16Filled,
  Subtract16Regular,
  Triangle16Filled,
} from '@fluentui/react-icons';
import { tokens } from '@fluentui/react-components';
import type { Rag } from '../../plan/rag';

const SHAPES = {
  Red: Diamond16Filled,
  Amber: Triangle16Filled,
  Green: Circle16Filled,
  Complete: CheckmarkCircle16Filled,
  'Not rated': CircleHint16Regular,
  None: Subtract16Regular,
} as const satisfies Record<Rag | 'None', unknown>;

/** The colours that Teams gives to the same ratings in badges. */
const COLOURS = {
  Red: tokens.colorStatusDangerForeground1,
  Amber: tokens.colorStatusWarningForeground1,
  Green: tokens.colorStatusSuccessForeground1,
  Complete: tokens.colorBrandForeground1,
  'Not rated': 'currentColor',
  None: 'currentColor',
} as const satisfies Record<Rag | 'None', string>;

/** The shape of a rating: tells it without colour. Always beside its word. */
export function RagShape({ rag }: { rag: Rag | 'None' }) {
  const Shape = SHAPES[rag];
  return <Shape aria-hidden primaryFill={COLOURS[rag]} />;
}
