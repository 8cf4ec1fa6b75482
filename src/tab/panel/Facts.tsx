import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { isOpen, type Action } from '../../plan/action';
import { linksOf } from '../../plan/acts/links';
import { inWords } from '../../plan/day';
import { dueDate } from '../../plan/due';
import { ownRuleInWords } from '../../plan/ownRule';
import { askedForEvent, eventOf } from '../../plan/events';
import { ownerOf, ownerShown } from '../../plan/people';
import type { Plan } from '../../plan/plan';
import { outside, TAG_KINDS } from '../../plan/tagSets';
import { Explained } from '../about/Explained';
import { referenceInWords, strandInWords, words } from '../words';
import { RefLinks } from './Linked';
import { actWords } from '../words/acts';
import { panelWords } from '../words/panel';
import { heatWords } from '../words/heat';
import { nameWords } from '../../plan/words/names';

/** What the plan says about an action, each fact apart: due as written, as understood and as first written. */
export function Facts({
  action,
  plan,
  onOpen,
}: {
  action: Action;
  plan: Plan;
  onOpen: (ref: string) => void;
}) {
  const styles = useStyles();
  const facts = factsOf(action, plan).filter(([, value]) =>
    Array.isArray(value) ? value.length > 0 : value,
  );
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" block className={styles.title}>
        {words.facts.title}
      </Subtitle2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>
              {Array.isArray(value) ? (
                <RefLinks refs={value} plan={plan} onOpen={onOpen} />
              ) : typeof value === 'string' ? (
                <Explained text={value} />
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
      </dl>
      {action.steps.length > 0 && (
        <>
          <Subtitle2 as="h3" block className={styles.title}>
            {words.facts.steps}
          </Subtitle2>
          <ol className={styles.steps}>
            {action.steps.map(step => (
              <li key={step}>
                <Explained text={step} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

type Fact = readonly [name: string, value: string | number | string[] | undefined];

function factsOf(action: Action, plan: Plan): readonly Fact[] {
  const { status, forecast, concern, completedOn, reviewOn, asked, tags } = action;
  const strand = plan.strands.find(({ code }) => code === action.strand);
  const objective = plan.objectives.find(({ code }) => code === action.objective);
  return [
    [words.facts.status, nameWords.statuses[status]],
    [words.facts.owner, ownerInWords(action, plan)],
    [words.facts.due, dueInWords(action)],
    [words.facts.dueFirst, action.dueFirst || words.noDate],
    [words.facts.dueMoved, action.dueMoved && actWords.moved(action.dueMoved)],
    [words.facts.wanted, action.wanted],
    [
      words.facts.given,
      action.given &&
        `${nameWords.rags[action.given.rag]}: ${action.given.why} (${action.given.by}, ${inWords(action.given.on)})`,
    ],
    [panelWords.waitsFor, eventInWords(action, plan)],
    [words.facts.links, [...linksOf(plan, action)]],
    [words.facts.outcome, action.outcome],
    [words.facts.supersededBy, action.supersededBy ? [action.supersededBy] : undefined],
    [words.facts.transferredTo, action.transferredTo],
    [words.facts.snoozedUntil, action.snoozedUntil && inWords(action.snoozedUntil)],
    [actWords.asking.fact, action.asking && ownRuleInWords(action.asking)],
    [words.facts.forecast, forecast && inWords(forecast)],
    [words.facts.concern, concern && nameWords.concerns[concern]],
    [words.facts.completedOn, completedOn && inWords(completedOn)],
    [words.facts.reviewOn, reviewOn && inWords(reviewOn)],
    [words.facts.asked, asked && words.askedSince(asked.since, asked.times)],
    [words.facts.strand, strand ? strandInWords(strand) : action.strand],
    [words.facts.objective, objective ? `${objective.code} ${objective.text}` : action.objective],
    [words.facts.references, objective?.references.map(referenceInWords).join(', ')],
    [words.facts.tags, tagsInWords(plan, tags)],
  ];
}

/** The event that it waits for, and what is known of it. */
function eventInWords(action: Action, plan: Plan): string | undefined {
  const waits = eventOf(plan, action);
  if (!waits || !isOpen(action)) return undefined;
  const { event, happened } = waits;
  if (happened) return panelWords.happened(event, happened.on);
  const asked = askedForEvent(plan, action) ?? action;
  return panelWords.notHappened(event, ownerShown(plan, asked), asked.ref);
}

/** Those that the plan's sets do not have any more are said to be so. */
function tagsInWords({ facts }: Plan, tags: Action['tags']): string {
  const named = TAG_KINDS.flatMap(kind => {
    const gone = outside(facts, kind, tags[kind]);
    return tags[kind].map(tag => (gone.includes(tag) ? `${tag} ${heatWords.outside}` : tag));
  });
  return named.join(', ');
}

/** As written, then what that was understood as where the two differ: `Aug-12: 31 August 2012`. */
function dueInWords({ due }: Action): string {
  const date = due.kind === 'from' ? due.date : dueDate(due);
  const written = due.asWritten.trim() || words.noDate;
  if (!date) return written;
  return due.kind === 'from' ? words.dueFrom(written, date) : words.dueOn(written, date);
}

function ownerInWords(action: Action, plan: Plan): string {
  const { asWritten } = action.owner;
  const person = ownerOf(plan, action);
  if (!asWritten && !person) return words.noOwner;
  if (!person) return words.nobodyMatches(asWritten);
  return asWritten && asWritten !== person.name
    ? `${person.name}, ${words.asWritten(asWritten)}`
    : person.name;
}

const useStyles = makeStyles({
  section: { marginTop: tokens.spacingVerticalXXL },
  title: { margin: `0 0 ${tokens.spacingVerticalS}` },
  facts: { margin: `0 0 ${tokens.spacingVerticalL}` },
  fact: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 1fr) 3fr',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});
