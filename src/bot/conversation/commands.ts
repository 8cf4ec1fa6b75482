import { putRight } from './typos';

/** What can be asked of the bot in a word or two. */
export type Command = {
  name:
    | 'help'
    | 'welcome'
    | 'my actions'
    | 'waiting'
    | 'red'
    | 'counts'
    | 'thanks'
    | 'yes'
    | 'no'
    | 'change'
    | 'back'
    | 'stop'
    | 'start';
};

const COMMANDS: readonly [RegExp, Command['name']][] = [
  [/^(?:help|help me|\?|hello|hi|hey|good (?:morning|afternoon)|what can you do|menu)$/, 'help'],
  [/^welcome$/, 'welcome'],
  [/^(?:show |list )?(?:my|all my|mine|list|my open) ?(?:open )?(?:actions?|list)?$/, 'my actions'],
  [/^(?:what(?:'s| is|s)|show)? ?(?:still )?waiting(?: for me)?$/, 'waiting'],
  [/^(?:what(?:'s| is| am i)|anything) (?:left|outstanding|due|asked)$/, 'waiting'],
  [/^(?:what(?:'s| is)|show|show me)? ?(?:the |my )?reds?(?: actions?)?$/, 'red'],
  [/^(?:counts?|summary|how are we doing|overview)$/, 'counts'],
  [/^(?:thanks|thank you|ta|cheers|great|👍)(?: (?:very much|a lot|so much))?$/u, 'thanks'],
  [
    /^(?:yes|yep|yeah|yes please|y|ok|okay|confirm|correct|right|save|save (?:it|them|this)|that's right|go ahead|send|send it)$/,
    'yes',
  ],
  [
    /^(?:no|nope|n|cancel|drop|drop (?:it|them|this)|forget it|never ?mind|don't save(?: it)?|no thanks)$/,
    'no',
  ],
  [
    /^(?:change|change this|change that|change it|undo|correct that|wrong|that's wrong|go back)$/,
    'change',
  ],
  [/^(?:i'm |i am )?back(?: (?:now|again|today|at work|in the office))?$/, 'back'],
  [
    /^(?:stop|unsubscribe|stop (?:asking|reminding|messaging|contacting)(?: me)?|leave me alone|no more (?:reminders|messages)|opt out)$/,
    'stop',
  ],
  [/^(?:start|resume|start again|start asking(?: me)?)$/, 'start'],
];

const WORDS = [
  'help',
  'whats',
  'actions',
  'action',
  'waiting',
  'what',
  'thanks',
  'cancel',
  'confirm',
  'summary',
  'stop',
  'start',
  'unsubscribe',
  'hello',
];

/** The command that `text` is, whatever its case, punctuation and one slip a word; undefined when it is none. Pure. */
export function commandIn(text: string): Command | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/gu, ' ')
    .replace(/[.!?, ]+$/, found => (found === text ? found : ''))
    .trim();
  if (plain.length > 60) return undefined;
  const name = named(plain) ?? named(putRight(plain, WORDS));
  return name && { name };
}

function named(plain: string): Command['name'] | undefined {
  return COMMANDS.find(([said]) => said.test(plain))?.[1];
}
