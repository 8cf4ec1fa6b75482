import { isOpen, type Action } from '../../plan/action';
import { GIVEN_RAGS, type ActKind, type ActSaid } from '../../plan/acts/act';
import { readDay } from '../../plan/day';
import { eventOf } from '../../plan/events';
import type { Plan } from '../../plan/plan';
import { tagsOffered, type TagKind } from '../../plan/tagSets';
import { actWords } from '../words/acts';

const { fields: words } = actWords;

/** What a form holds: several choices of one field are lines of its text. */
export type Values = Readonly<Record<string, string>>;

/** One field of a form. */
export type FieldOf = {
  name: string;
  label: string;
  hint?: string;
  kind: 'line' | 'text' | 'day' | 'choice' | 'ticks' | 'person';
  options?: readonly string[]; // of a choice or ticks; of a line what is offered while one types
  groups?: Readonly<Record<string, readonly (readonly [value: string, label: string])[]>>; // of a choice
  first?: string; // what it holds at first
  mayBeEmpty?: true;
};

/** A form of one kind of act: its fields, and the act that its values make. */
export type FormOf = {
  kind: ActKind;
  fields: readonly FieldOf[];
  make: (values: Values) => ActSaid;
};

const why: FieldOf = { name: 'why', label: words.why, kind: 'text' };
const maybeWhy: FieldOf = { ...why, mayBeEmpty: true };

/** The forms that make sense for an action as it is; whether somebody may is the service's to say. Pure. */
export function formsFor(plan: Plan, action: Action): readonly FormOf[] {
  return [
    ...(isOpen(action) ? openForms(plan, action) : closedForms(action)),
    ...linkForms(action),
    tagForm(plan, action),
  ];
}

function openForms(plan: Plan, action: Action): readonly FormOf[] {
  const { due, text, snoozedUntil, forecast } = action;
  return [
    {
      kind: 'ask for a date',
      fields: [
        {
          name: 'wanted',
          label: words.wanted,
          hint: words.wantedHint(due.asWritten.trim()),
          kind: 'line',
        },
        why,
      ],
      make: said => ({ kind: 'ask for a date', wanted: is(said, 'wanted'), why: is(said, 'why') }),
    },
    {
      kind: 'reassign',
      fields: [
        { name: 'owner', label: words.owner, hint: words.ownerHint, kind: 'person' },
        maybeWhy,
      ],
      make: said => ({ kind: 'reassign', owner: is(said, 'owner'), ...maybe(said, 'why') }),
    },
    {
      kind: 'complete',
      fields: [
        { name: 'outcome', label: words.outcome, kind: 'text', mayBeEmpty: true },
        { name: 'text', label: words.say, kind: 'text', mayBeEmpty: true },
      ],
      make: said => ({ kind: 'complete', ...maybe(said, 'outcome'), ...maybe(said, 'text') }),
    },
    text === undefined ? writeForm : rewordForm(text),
    {
      kind: 'snooze',
      fields: [
        {
          name: 'until',
          label: words.until,
          hint: words.untilHint,
          kind: 'day',
          first: snoozedUntil ?? '',
          mayBeEmpty: true,
        },
      ],
      make: said => {
        const until = readDay(is(said, 'until'));
        return { kind: 'snooze', ...(until && { until }) };
      },
    },
    {
      kind: 'rate',
      fields: [{ name: 'rag', label: words.rag, kind: 'choice', options: GIVEN_RAGS }, why],
      make: said => ({
        kind: 'rate',
        rag: GIVEN_RAGS.find(rag => rag === said['rag']) ?? 'Amber',
        why: is(said, 'why'),
      }),
    },
    ...eventForm(plan, action),
    ...(forecast
      ? [
          {
            kind: 'clear forecast' as const,
            fields: [],
            make: () => ({ kind: 'clear forecast' as const }),
          },
        ]
      : []),
    { kind: 'withdraw', fields: [why], make: said => ({ kind: 'withdraw', why: is(said, 'why') }) },
    {
      kind: 'not applicable',
      fields: [why],
      make: said => ({ kind: 'not applicable', why: is(said, 'why') }),
    },
    {
      kind: 'supersede',
      fields: [{ name: 'by', label: words.by, hint: words.toHint, kind: 'line' }, maybeWhy],
      make: said => ({ kind: 'supersede', by: is(said, 'by'), ...maybe(said, 'why') }),
    },
    {
      kind: 'transfer',
      fields: [{ name: 'to', label: words.whom, kind: 'line' }, maybeWhy],
      make: said => ({ kind: 'transfer', to: is(said, 'to'), ...maybe(said, 'why') }),
    },
  ];
}

/** Where the event that it waits for has not happened yet, as far as the plan knows. */
function eventForm(plan: Plan, action: Action): readonly FormOf[] {
  const waits = eventOf(plan, action);
  if (!waits || waits.happened) return [];
  const on: FieldOf = {
    ...{ name: 'on', label: words.happenedOn, hint: words.happenedHint(waits.event) },
    ...{ kind: 'day', mayBeEmpty: true },
  };
  const make = (said: Values): ActSaid => {
    const day = readDay(is(said, 'on'));
    return { kind: 'happened', ...(day && { on: day }) };
  };
  return [{ kind: 'happened', fields: [on], make }];
}

const writeForm: FormOf = {
  kind: 'write',
  fields: [{ name: 'text', label: words.text, kind: 'text' }],
  make: said => ({ kind: 'write', text: is(said, 'text') }),
};

function rewordForm(first: string): FormOf {
  return {
    kind: 'reword',
    fields: [{ name: 'text', label: words.text, kind: 'text', first }, maybeWhy],
    make: said => ({ kind: 'reword', text: is(said, 'text'), ...maybe(said, 'why') }),
  };
}

function closedForms({ status, outcome }: Action): readonly FormOf[] {
  const tell: FormOf = {
    kind: 'outcome',
    fields: [{ name: 'outcome', label: words.outcome, kind: 'text', first: outcome ?? '' }],
    make: said => ({ kind: 'outcome', outcome: is(said, 'outcome') }),
  };
  const reopen: FormOf = {
    kind: 'reopen',
    fields: [why],
    make: said => ({ kind: 'reopen', why: is(said, 'why') }),
  };
  return status === 'Complete' ? [tell, reopen] : [reopen];
}

function linkForms({ links = [] }: Action): readonly FormOf[] {
  const link: FormOf = {
    kind: 'link',
    fields: [{ name: 'to', label: words.to, hint: words.toHint, kind: 'line' }],
    make: said => ({ kind: 'link', to: is(said, 'to') }),
  };
  const unlink: FormOf = {
    kind: 'unlink',
    fields: [{ name: 'to', label: words.unlinked, kind: 'choice', options: links }],
    make: said => ({ kind: 'unlink', to: is(said, 'to') }),
  };
  return links.length > 0 ? [link, unlink] : [link];
}

function tagForm(plan: Plan, { tags }: Action): FormOf {
  const ticks = (name: TagKind): FieldOf => ({
    name,
    label: words[name],
    kind: 'ticks',
    options: tagsOffered(plan, name, tags[name]),
    first: tags[name].join('\n'),
    mayBeEmpty: true,
  });
  return {
    kind: 'tag',
    fields: [
      ticks('characteristics'),
      ticks('aims'),
      plan.facts.tagSets?.priorities
        ? ticks('priorities')
        : {
            name: 'priorities',
            label: words.priorities,
            kind: 'text',
            first: tags.priorities.join('\n'),
            mayBeEmpty: true,
          },
    ],
    make: said => ({
      kind: 'tag',
      characteristics: lines(said, 'characteristics'),
      aims: lines(said, 'aims'),
      priorities: lines(said, 'priorities'),
    }),
  };
}

/** The lines of a field that hold anything. Pure. */
export function lines(values: Values, name: string): readonly string[] {
  return is(values, name)
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
}

/** The value of a field, without white space around it. Pure. */
export function is(values: Values, name: string): string {
  return values[name]?.trim() ?? '';
}

/** The value of a field where it holds any. Pure. */
export function maybe<Name extends string>(
  values: Values,
  name: Name,
): Partial<Record<Name, string>> {
  const said = is(values, name);
  return (said ? { [name]: said } : {}) as Partial<Record<Name, string>>;
}
