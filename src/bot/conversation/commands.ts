/** What can be asked of the bot in a word or two. */
export type Command =
  | { name: 'help' }
  | { name: 'my actions' }
  | { name: 'waiting' }
  | { name: 'red' }
  | { name: 'thanks' }
  | { name: 'not yet'; what: string }; // asked for by people, and not built: said so honestly

const COMMANDS: readonly [RegExp, Command][] = [
  [/^(?:help|\?|hello|hi|hey|good (?:morning|afternoon)|what can you do)$/, { name: 'help' }],
  [/^(?:show )?(?:my|all my|mine|list|my open) ?(?:actions?|list)?$/, { name: 'my actions' }],
  [/^(?:what(?:'|’)?s|what is|whats|show)? ?waiting(?: for me)?$/, { name: 'waiting' }],
  [/^(?:what(?:'|’)?s|what is|show|show me)? ?(?:the )?reds?$/, { name: 'red' }],
  [/^(?:thanks|thank you|ta|cheers|ok|okay|great)(?: very much)?$/, { name: 'thanks' }],
  [/^snooze\b/, { name: 'not yet', what: 'put a question off' }],
  [/^(?:not mine|that(?:'|’)?s not mine)\b/, { name: 'not yet', what: 'hand an action over' }],
  [/^extend\b/, { name: 'not yet', what: 'ask for another date' }],
  [/^(?:away\b|i am away\b|back$)/, { name: 'not yet', what: 'note when you are away' }],
  [/^(?:stop|unsubscribe)$/, { name: 'not yet', what: 'be switched off' }],
];

/** The command that `text` is, whatever its case and punctuation; undefined when it is none. Pure. */
export function commandIn(text: string): Command | undefined {
  const plain = text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[.!?]+$/, found => (found === text ? found : ''))
    .trim();
  return COMMANDS.find(([said]) => said.test(plain))?.[1];
}
