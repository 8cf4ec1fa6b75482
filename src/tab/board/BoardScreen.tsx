import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { RAGS } from '../../plan/rag';
import { planView, type ActionLine, type StrandGroup } from '../../plan/view';
import { dueIn } from '../frame/ActionList';
import { Notice } from '../frame/Notice';
import type { ScreenProps } from '../frame/screen';
import { alsoWanted } from '../table/filters';
import { actionLines } from '../table/lines';
import { RagShape } from '../table/RagShape';
import { usePrinting } from '../table/usePrinting';
import { strandInWords, words } from '../words';
import { runningWords } from '../words/running';
import { speakerShown } from '../table/saidIn';

/** A strand shows so many reds at once, and so many more at each press; on paper it shows all, within reason. */
const AT_ONCE = 20;
const MOST_PRINTED = 200;

/** The plan for a Board: strand by strand in large type, every red with its reason and its owner's own words. */
export function BoardScreen({ plan, today, address, setAddress }: ScreenProps) {
  const { filters } = address;
  const { groups } = useMemo(
    () => planView(plan, today, filters, alsoWanted(plan, today, filters)),
    [plan, today, filters],
  );
  const page = useRef<HTMLDivElement>(null);
  const styles = useStyles();
  return (
    <div ref={page} className={styles.board}>
      <div className={styles.tools}>
        {document.fullscreenEnabled && (
          <Button onClick={() => void page.current?.requestFullscreen()}>
            {runningWords.fullScreen}
          </Button>
        )}
        <Button onClick={() => window.print()}>{runningWords.print}</Button>
        <Button onClick={() => setAddress(now => ({ view: 'plan', filters: now.filters }))}>
          {runningWords.back}
        </Button>
      </div>
      <p className={styles.asAt} dir="auto">
        {runningWords.boardTitle(plan.facts.title, today)}
      </p>
      {groups.length === 0 && (
        <Notice title={plan.actions.length === 0 ? words.noActions : words.nothingMatches}>
          {plan.actions.length === 0 ? words.noActionsHow : words.nothingMatchesHow}
        </Notice>
      )}
      {groups.map(group => (
        <StrandPart key={group.strand.code} group={group} />
      ))}
    </div>
  );
}

function StrandPart({ group }: { group: StrandGroup }) {
  const styles = useStyles();
  const { strand, counts } = group;
  const [shown, setShown] = useState(AT_ONCE);
  const isPrinting = usePrinting();
  const reds = actionLines([group]).filter(({ rag }) => rag === 'Red');
  return (
    <section className={styles.strand}>
      <h2 className={styles.title} dir="auto">
        {strandInWords(strand)}
      </h2>
      <p className={styles.counts}>
        {RAGS.map(rag => (
          <span key={rag} className={styles.count}>
            <RagShape rag={rag} /> {words.rag[rag]} {counts.byRag[rag]}
          </span>
        ))}
      </p>
      {reds.length === 0 && <p>{runningWords.noReds}</p>}
      {reds.slice(0, isPrinting ? MOST_PRINTED : shown).map(line => (
        <Red key={line.action.ref} line={line} />
      ))}
      {!isPrinting && reds.length > shown && (
        <Button className={styles.more} onClick={() => setShown(shown + AT_ONCE)}>
          {runningWords.moreReds(Math.min(AT_ONCE, reds.length - shown), reds.length - shown)}
        </Button>
      )}
      {isPrinting && reds.length > MOST_PRINTED && (
        <p>{runningWords.redsNotPrinted(reds.length - MOST_PRINTED)}</p>
      )}
    </section>
  );
}

function Red({ line }: { line: ActionLine }) {
  const styles = useStyles();
  const { action, why, owner, latest } = line;
  const said = latest?.text ? latest : action.lastSaid;
  return (
    <article className={styles.red}>
      <h3 className={styles.ref}>
        <RagShape rag="Red" /> {action.ref}: {why}
      </h3>
      <p className={styles.text} dir="auto">
        {action.text ?? words.notWritten}
      </p>
      <p className={styles.quiet}>
        {[owner || words.noOwner, dueIn(line)].filter(Boolean).join(', ')}
      </p>
      {said?.text ? (
        <figure className={styles.words}>
          <blockquote className={styles.quote} dir="auto">
            {said.text}
          </blockquote>
          <figcaption className={styles.quiet}>
            {runningWords.saidBy(speakerShown(said.by), said.on)}
          </figcaption>
        </figure>
      ) : (
        <p>{runningWords.noWord}</p>
      )}
    </article>
  );
}

const useStyles = makeStyles({
  board: {
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalM },
    '@media print': { padding: 0, overflow: 'visible', fontSize: '12pt', lineHeight: '1.35' },
  },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    '@media print': { display: 'none' },
  },
  asAt: { color: tokens.colorNeutralForeground2 },
  more: { marginTop: tokens.spacingVerticalM },
  strand: { marginBottom: tokens.spacingVerticalXXXL },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    breakAfter: 'avoid',
  },
  counts: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalXL}` },
  count: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  red: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
    breakInside: 'avoid',
  },
  ref: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  text: { margin: `${tokens.spacingVerticalS} 0` },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase400 },
  words: { margin: `${tokens.spacingVerticalS} 0` },
  quote: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    borderInlineStartWidth: '4px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    whiteSpace: 'pre-wrap',
  },
});
