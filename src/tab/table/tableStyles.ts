import { makeStyles, tokens } from '@fluentui/react-components';

/** Below this width a row becomes a card. */
export const NARROW = '@media (max-width: 760px)';

/** The frame of the table and its rows. */
export const useTableStyles = makeStyles({
  table: {
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    outlineStyle: 'none',
    '@media print': { display: 'none' }, // only a part of it is drawn; the whole is printed beside it
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: `${tokens.borderRadiusLarge} ${tokens.borderRadiusLarge} 0 0`,
    // Cards say what each thing is; the names of the columns stay for screen readers.
    [NARROW]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  headRow: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  body: { position: 'relative' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    boxSizing: 'border-box',
    width: '100%',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Clear of the names of the columns, which stay in sight, two lines of them too.
    scrollMarginTop: '72px',
    '& [data-stop]': { scrollMarginTop: '84px' },
  },
  cells: {
    display: 'grid',
    gridTemplateColumns: 'var(--columns)',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  actionRow: {
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    [NARROW]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gridTemplateAreas: '"ref rag" "action action" "owner due" "latest latest" "status forecast"',
      rowGap: tokens.spacingVerticalXS,
      padding: tokens.spacingHorizontalM,
    },
  },
});
