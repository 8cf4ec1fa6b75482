import type { Action } from '../../plan/action';
import type { Plan } from '../../plan/plan';
import {
  type AdaptiveCard,
  card,
  type Element,
  heading,
  line,
  plain,
  short,
  strong,
  submit,
  subtle,
  words,
} from './elements';
import { MOST_ON_A_CARD, whatItIs } from './row';

/** What the bot is, how often it asks, how to have less, and what can be said to it. Pure. */
export function helpCard({ facts }: Pick<Plan, 'facts'>): AdaptiveCard {
  return card([
    heading('I keep the action plan moving'),
    line(
      plain(
        `I ask the owners of "${short(facts.title, 120)}" how their actions are going, and note the answers in the plan.`,
      ),
    ),
    words(
      `You hear from me ${leadInWords(facts.asking.leadDays)}, and every ${facts.asking.lateEveryDays} days when it is late: all of it on one card, once a week at most. Answering keeps me quiet, and "No change" is an answer.`,
    ),
    ...SAYINGS.map(([said, does]) => line(strong(`“${said}” `), subtle(does))),
  ]);
}

/** The first thing that somebody reads from the bot: what it does, how often, and how to have less. Pure. */
export function welcomeCard({ facts }: Pick<Plan, 'facts'>): AdaptiveCard {
  return card([
    heading('Hello, I keep the action plan moving'),
    line(
      plain(`I am here because the plan "${short(facts.title, 120)}" names you. `),
      plain('I ask how your actions are going and write your answers into the plan, in your name.'),
    ),
    line(
      strong('How often: '),
      plain(
        `${leadInWords(facts.asking.leadDays)}, every ${facts.asking.lateEveryDays} days when it is late, and once before each Board: all of it on one card, once a week at most.`,
      ),
    ),
    line(
      strong('To hear less: '),
      plain(
        'answer, also with “no change”: I am quiet until the next date. “snooze 2 weeks” puts things off, “away until Monday, ask AR” lets me ask somebody else, “not mine” passes an action on, “stop” tells what else there is.',
      ),
    ),
    line(
      strong('To begin: '),
      plain('type “my actions” to see yours, “help” for all that I understand.'),
    ),
  ]);
}

/** `28 and 7 days before an action of yours is due, and on the day`. */
function leadInWords(leadDays: readonly number[]): string {
  const before = leadDays.filter(days => days > 0);
  const counted = before.join(', ').replace(/, (\d+)$/, ' and $1');
  const days = before.length > 0 ? `${counted} days before an action of yours is due` : '';
  if (!leadDays.includes(0)) return days || 'when the plan says so';
  return days ? `${days}, and on the day` : 'on the day an action of yours is due';
}

const SAYINGS: readonly [string, string][] = [
  ['OD8-02 done', 'marks that action complete'],
  ['OD8-02 no change', 'tells that there is nothing new'],
  [
    'OD8-02 waiting for the survey, should be end of October',
    'I show what I understood; you confirm',
  ],
  ['OD8-02', 'shows that action with its form; “OD8” all of that objective'],
  ["what's waiting", 'what I have asked you and not heard, and drafts of yours'],
  ['my actions', 'all your open actions'],
  ['red', 'those of yours that are Red'],
  ['snooze OD8-02 2 weeks', 'puts the question off'],
  ['extend OD8-02 to December because …', 'asks for another date'],
  ['OD8-02 not mine, ask AR', 'tells who should have it'],
  ['OD8-02 same as OD1-01', 'links the two instead of copying'],
  ['away until 3 September, ask AR', 'I ask somebody else meanwhile; “back” ends it'],
  ['stop', 'tells how to hear less of me, and what then happens'],
];

/** Asks which action a message was about; the message stands in it, so that it is not lost. Pure. */
export function chooseCard({ card: key, text, among, unknown, held }: Choosing): AdaptiveCard {
  return card(
    [
      heading('Which action is this about?'),
      line(
        plain(
          unknown
            ? `I find no action "${short(unknown, 20)}" among yours. I can put your words on one of these:`
            : 'I did not find an action in your words. I can put them on one of these:',
        ),
      ),
      {
        type: 'Input.ChoiceSet',
        id: 'about',
        style: among.length > 6 ? 'compact' : 'expanded',
        placeholder: 'Choose an action',
        value: '',
        choices: among.slice(0, MOST_CHOICES).map(action => ({
          title: `${action.ref} ${whatItIs(action, 60)}`,
          value: action.ref,
        })),
      },
      held ? line(plain(short(text, 600))) : textInput(text),
    ],
    [submit('Go on', { kind: 'about', card: key }), submit('Drop', { kind: 'drop', card: key })],
  );
}

/** `held`: the text is too long for the card, and is kept beside it. */
export type Choosing = {
  card: string;
  text: string;
  among: readonly Action[];
  unknown?: string;
  held?: boolean;
};

function textInput(value: string): Element {
  return {
    type: 'Input.Text',
    id: 'text',
    placeholder: 'What has happened?',
    maxLength: MOST_ON_A_CARD,
    isMultiline: true,
    value,
  };
}

const MOST_CHOICES = 60;

/** A card that only says something: what stands where a dropped draft stood. Pure. */
export function sayingCard(title: string, ...sentences: readonly string[]): AdaptiveCard {
  const body: Element[] = sentences.map(sentence => line(plain(sentence)));
  return card([heading(title), ...body]);
}
