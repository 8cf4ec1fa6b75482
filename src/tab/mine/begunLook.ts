import { makeStyles, tokens } from '@fluentui/react-components';

/** How that looks which was begun in chat and waits here, and what was saved last. */
export const useBegunLook = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  receipts: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  one: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  ref: { fontWeight: tokens.fontWeightSemibold },
  said: { whiteSpace: 'pre-wrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
