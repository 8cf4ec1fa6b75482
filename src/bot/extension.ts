import { isOpen, type Action } from '../plan/action';
import { dayIn } from '../plan/day';
import { plainId } from '../plan/known';
import type { Speaker } from '../plan/people';
import type { Plan } from '../plan/plan';
import { capacity } from '../plan/record';
import { cleanText } from '../plan/said';
import { planView } from '../plan/view';
import {
  type AdaptiveCard,
  card,
  heading,
  line,
  plain,
  short,
  strong,
  submit,
  subtle,
} from './cards/elements';
import { keyOf } from './cards/key';
import { outcomeInWords } from './cards/receipt';
import { MOST_ON_A_CARD, whatItIs } from './cards/row';
import { type Audit, refusalIn } from './refusals';
import type { Answering } from './turn';
import { extensionWords, talkWords } from './words/talking';

/** The message extension over a plan that is opened when it is asked. */
export function extensionOf(
  openPlan: () => Promise<Answering['store']>,
  now: () => Date,
  audit?: Audit,
) {
  const answering = async () => ({ store: await openPlan(), now: now(), ...(audit && { audit }) });
  return {
    find: async (words: string, by: Speaker) => findActions(words, by, await answering()),
    preview: async (message: ChatMessage, by: Speaker) => previewOf(message, by, await answering()),
    save: async (value: unknown, by: Speaker) => saveMessage(value, by, await answering()),
  };
}

/** An action as it may be shared: what others see of it is ref and title. */
export type Found = { ref: string; title: string; card: AdaptiveCard };

const MOST_FOUND = 25;

/** The actions with these words that the asker may see: their own, their strand's, all for plan managers and readers. */
export async function findActions(
  words: string,
  by: Speaker,
  { store, now }: Pick<Answering, 'store' | 'now'>,
): Promise<readonly Found[]> {
  const plan = await store.load();
  const today = dayIn(plan.facts.timeZone, now);
  const view = planView(plan, today, words.trim() ? { text: words.slice(0, 100) } : {});
  return view.groups
    .flatMap(({ objectives }) => objectives.flatMap(({ lines }) => lines.map(one => one.action)))
    .filter(action => maySee(plan, action, by))
    .slice(0, MOST_FOUND)
    .map(action => {
      const title = whatItIs(action, 120);
      return { ref: action.ref, title, card: card([line(strong(`${action.ref} `), plain(title))]) };
    });
}

function maySee(plan: Plan, action: Action, by: Speaker): boolean {
  const isReader = plan.people.some(
    ({ id, roles }) => id && plainId(id) === plainId(by.id) && roles.length > 0,
  );
  return isReader || capacity(plan, action, by) !== undefined;
}

/** A chat message that somebody wants to keep; `text` may be HTML. */
export type ChatMessage = { id: string; text: string; writer: string };

/** The message as it would be saved, to be looked at and changed; undefined: there is no open action of theirs. */
export async function previewOf(
  message: ChatMessage,
  by: Speaker,
  { store }: Pick<Answering, 'store'>,
): Promise<AdaptiveCard | undefined> {
  const plan = await store.load();
  const open = plan.actions.filter(action => isOpen(action) && capacity(plan, action, by));
  if (open.length === 0) return undefined;
  const writer = short(message.writer, 80);
  return card(
    [
      heading(extensionWords.title),
      line(plain(extensionWords.how)),
      {
        type: 'Input.ChoiceSet',
        id: 'about',
        style: 'compact',
        placeholder: extensionWords.which,
        value: open.length === 1 ? (open[0]?.ref ?? '') : '',
        choices: open
          .slice(0, 60)
          .map(action => ({ title: `${action.ref} ${whatItIs(action, 60)}`, value: action.ref })),
      },
      {
        type: 'Input.Text',
        id: 'text',
        placeholder: talkWords.whatHappened,
        maxLength: MOST_ON_A_CARD,
        isMultiline: true,
        value: withoutTags(message.text).slice(0, MOST_ON_A_CARD / 2),
      },
      ...(writer
        ? [
            {
              type: 'Input.Toggle',
              id: 'named',
              title: extensionWords.addWriter(writer),
              value: 'false',
            } as const,
          ]
        : []),
      line(subtle(extensionWords.withoutTick)),
    ],
    [submit(extensionWords.save, { kind: 'message', message: message.id, writer })],
  );
}

/** Saves what was looked at. The same message on the same action is one update. Gives what to say. */
export async function saveMessage(
  value: unknown,
  by: Speaker,
  { store, now, audit }: Pick<Answering, 'store' | 'now' | 'audit'>,
): Promise<string> {
  const read = (name: string): string => {
    const has = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    const one = has ? (value as Record<string, unknown>)[name] : undefined;
    return typeof one === 'string' ? one : '';
  };
  const [ref, text] = [read('about').slice(0, 40), cleanText(read('text'))];
  if (read('kind') !== 'message' || !text) return extensionWords.nothing;
  if (!ref) return extensionWords.chooseAction;
  const writer = read('named') === 'true' ? short(read('writer'), 80) : '';
  const report = {
    ref,
    key: keyOf('message', read('message'), ref, by.id),
    text: writer ? `${text}\n(${writer} wrote this.)` : text,
  };
  const recorded = await store.record(report, { by, through: 'chat', now });
  const plan = await store.load();
  const refusal = refusalIn(recorded, { plan, by: by.id, did: 'chat message', ref });
  if (refusal) audit?.(refusal);
  return extensionWords.outcome(ref, outcomeInWords({ report, recorded }, plan));
}

function withoutTags(html: string): string {
  const text = html
    .replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(nbsp|lt|gt|quot|amp|#39);/g, (_all, name: string) => ENTITIES[name] ?? ' ');
  return cleanText(text.replace(/\n{3,}/g, '\n\n'));
}

const ENTITIES: Partial<Record<string, string>> = {
  ...{ nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" },
};
