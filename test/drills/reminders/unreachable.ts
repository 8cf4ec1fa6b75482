import type { Activity } from 'botbuilder';
import { addDays, day } from '../../../src/plan/day';
import type { Behaviour } from '../connector/connector';
import type { Drill } from '../drill';
import { chatOf, idOf, startCrowd } from './crowd';

const CASES: readonly { how: Behaviour; suppressed: boolean; posts: number }[] = [
  { how: { status: 403, code: 'BotNotInConversationRoster' }, suppressed: true, posts: 1 },
  { how: { status: 403, code: 'ConversationBlockedByUser' }, suppressed: true, posts: 1 },
  { how: { status: 403, code: 'MessageWritesBlocked' }, suppressed: true, posts: 1 },
  { how: { status: 403, code: 'BotDisabledByAdmin' }, suppressed: true, posts: 1 },
  { how: { status: 403, code: 'ForbiddenOperationException' }, suppressed: true, posts: 1 },
  { how: { status: 403, code: 'NotEnoughPermissions' }, suppressed: false, posts: 1 },
  { how: { status: 404, code: 'ConversationNotFound' }, suppressed: true, posts: 2 },
  { how: { status: 413, code: 'MessageSizeTooBig' }, suppressed: false, posts: 2 }, // the shorter card
  { how: { status: 412, code: 'PreconditionFailed' }, suppressed: false, posts: 5 },
];
const LEFT = CASES.length; // took the app away; a post would still be answered 200

/** Everybody is out of reach in another way; a week later again; then all come back. */
export const UNREACHABLE: Drill = {
  about: '9: unreachable people: each sub-code, gone chats, uninstalled and back again',
  run: async () => {
    const crowd = await startCrowd({ owners: CASES.length + 2 });
    const ids = CASES.map((_, one) => idOf(one));
    const numberOf = (chat: string) => ids.findIndex(id => chat.endsWith(id));
    const faults: string[] = [];
    const install: Partial<Activity> = { type: 'installationUpdate' };
    await crowd.meet(idOf(LEFT), { ...install, action: 'remove' });
    crowd.connector.mood = ({ conversation, kind }) =>
      kind === 'card' ? CASES[numberOf(conversation)]?.how : undefined;

    await crowd.run();
    const cards = (id: string) =>
      crowd.connector.asked.filter(
        ({ conversation, kind }) => kind === 'card' && conversation.endsWith(id),
      ).length;
    CASES.forEach(({ how, posts }, one) => {
      const seen = cards(idOf(one));
      if (seen !== posts) faults.push(`${codeOf(how)}: ${seen} posts instead of ${posts}`);
    });
    if (cards(idOf(LEFT)) > 0) faults.push('posted to somebody who took the app away');
    faults.push(...(await crowd.check(0)).faults);
    const firstPosts = crowd.connector.asked.length;

    const later = addDays(day('2012-08-03'), 14);
    const before = new Map(ids.map(id => [id, cards(id)]));
    await crowd.run({}, later);
    CASES.forEach(({ how, suppressed }, one) => {
      const again = cards(idOf(one)) - (before.get(idOf(one)) ?? 0);
      if (suppressed && again > 0) faults.push(`${codeOf(how)}: tried again without any sign`);
    });

    crowd.connector.mood = () => undefined;
    crowd.connector.delivered = [];
    for (const [one, id] of [...ids, idOf(LEFT)].entries())
      await crowd.meet(id, one % 2 === 0 ? { ...install, action: 'add' } : {});
    await crowd.run({}, addDays(later, 14));
    for (const id of [...ids, idOf(LEFT)])
      if (!crowd.connector.delivered.some(({ conversation }) => conversation === chatOf(id)))
        faults.push(`${id} came back and was not reminded`);
    const words = crowd.connector.delivered.filter(({ activity }) => !activity.attachments).length;
    if (words > 0) faults.push(`${words} error texts in people's chats`);
    await crowd.stop();
    return { figures: { ways: CASES.length + 1, 'posts at first': firstPosts, words }, faults };
  },
};

function codeOf(how: Behaviour): string {
  return 'code' in how ? (how.code ?? '') : 'none';
}
