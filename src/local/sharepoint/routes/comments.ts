import type { Site } from '../context';
import { refusal } from '../errors';
import { text } from '../given';
import { itemWithId } from '../items';
import { listWithId } from '../lists';
import { need } from '../permissions';
import type { ItemRecord, ListRecord, ThingRecord } from '../store/records';
import {
  argument,
  doing,
  done,
  value,
  type Answer,
  type Call,
  type Collection,
  type Entity,
  type Step,
} from '../wire/node';
import { isoSeconds } from '../zone';
import { nextNumber } from './keptThings';
import { known, userEntity } from './people';

/** Comments on a row, or replies to one (`parent`). Newest first [?]. */
export function commentsOf(
  site: Site,
  list: ListRecord,
  item: ItemRecord,
  parent = '0',
): Collection {
  const scope = `${list.Id}/${item.id}`;
  const shelf = `comments:${scope}:${parent}`;
  const base = `Web/Lists(guid'${list.Id}')/Items(${item.id})/Comments`;
  const link = parent === '0' ? base : `${base}(${parent})/Replies`;
  const find = (id: string) => {
    const found = site.things.get(shelf, id);
    if (!found) throw refusal(404, 'missing', 'There is no such comment.');
    return entity(found);
  };
  const entity = (thing: ThingRecord) =>
    commentEntity(site, list, item, thing, { shelf, link, isReply: parent !== '0' });
  return {
    at: 'collection',
    link,
    metadata: 'SP.ApiData.Comments',
    members: () => [...site.things.all(shelf)].reverse().map(entity),
    key: find,
    create: call => {
      need(site, call.caller, scope, 'view');
      const id = String(nextNumber(site));
      const thing = {
        id,
        by: call.caller,
        createdDate: isoSeconds(site.now()),
        text: text(call.body.text),
        mentions: call.body.mentions ?? null,
        liked: [],
      };
      site.things.put(shelf, id, thing);
      return { at: 'created', entity: entity(thing) };
    },
    links: {
      deleteall: doing(call => {
        need(site, call.caller, scope, 'edit');
        site.things.clear(shelf);
        return done();
      }),
    },
  };
}

function commentEntity(
  site: Site,
  list: ListRecord,
  item: ItemRecord,
  thing: ThingRecord,
  at: { readonly shelf: string; readonly link: string; readonly isReply: boolean },
): Entity {
  const id = text(thing.id);
  const by = Number(thing.by);
  const person = known(site, by);
  const liked = thing.liked as readonly number[];
  const remove = (call: Call) => {
    need(site, call.caller, `${list.Id}/${item.id}`, call.caller === by ? 'view' : 'edit');
    site.things.remove(at.shelf, id);
    return done();
  };
  const like = (likes: boolean) =>
    doing(call => {
      const others = liked.filter(one => one !== call.caller);
      const next = likes ? [...others, call.caller] : others;
      site.things.put(at.shelf, id, { ...thing, liked: next });
      return done();
    });
  return {
    at: 'entity',
    type: 'Microsoft.SharePoint.Comments.comment',
    link: `${at.link}(${id})`,
    values: () => ({
      author: {
        email: person.Email,
        expiration: null,
        id: by,
        isActive: true,
        isExternal: false,
        jobTitle: null,
        loginName: person.LoginName,
        name: person.Title,
        principalType: 1,
        userId: null,
        userPrincipalName: null,
      },
      createdDate: thing.createdDate,
      id,
      isReply: at.isReply,
      itemId: item.id,
      likeCount: liked.length,
      listId: list.Id,
      mentions: thing.mentions ?? null,
      parentId: at.isReply ? /\((\d+)\)\/Replies$/.exec(at.link)?.[1] : '0',
      replyCount: site.things.all(`comments:${list.Id}/${item.id}:${id}`).length,
      text: thing.text,
    }),
    expands: at.isReply ? [] : ['likedBy', 'replies'],
    links: {
      like: like(true),
      unlike: like(false),
      likedby: () => usersIn(site, liked, at.link),
      ...(at.isReply ? {} : { replies: () => commentsOf(site, list, item, id) }),
      deleteobject: doing(remove),
    },
    remove,
  };
}

const usersIn = (site: Site, ids: readonly number[], link: string): Collection => ({
  at: 'collection',
  link: `${link}/LikedBy`,
  metadata: 'SP.ApiData.Users',
  members: () => ids.map(id => userEntity(site, known(site, id))),
  links: {},
});

const opinions = (scope: string, of: 'likes' | 'ratings') => `${of}:${scope}`;

/** Who likes a row: clients ask with GET and with POST. */
export function likersOf(site: Site, list: ListRecord, item: ItemRecord, call: Call): Answer {
  const ids = site.things.ids(opinions(`${list.Id}/${item.id}`, 'likes')).map(Number);
  const entities = usersIn(site, ids, '').members(call);
  return { at: 'page', metadata: 'SP.ApiData.Users', entities };
}

/** SetLike and SetRating of the reputation model, by names in lower case. */
export function reputationLinks(site: Site): Record<string, Step> {
  const model = 'microsoft.office.server.reputationmodel.reputation.';
  const row = (call: Call, listId: string, itemId: string) => {
    const list = listWithId(site, listId);
    const item = itemWithId(site, list, itemId);
    need(site, call.caller, `${list.Id}/${item.id}`, 'view');
    return `${list.Id}/${item.id}`;
  };
  return {
    [`${model}setlike`]: doing((call, segment) => {
      const shelf = opinions(
        row(call, argument(segment, 'listid'), segment.named.itemid ?? ''),
        'likes',
      );
      if (segment.named.like === 'true') site.things.put(shelf, String(call.caller), {});
      else site.things.remove(shelf, String(call.caller));
      return value('SetLike', site.things.all(shelf).length, 'Edm.Int32');
    }),
    [`${model}setrating`]: doing((call, segment) => {
      const shelf = opinions(
        row(call, argument(segment, 'listid'), segment.named.itemid ?? ''),
        'ratings',
      );
      site.things.put(shelf, String(call.caller), { value: Number(segment.named.rating) });
      const given = site.things.all(shelf).map(one => Number(one.value));
      const mean = given.reduce((sum, one) => sum + one, 0) / given.length;
      return value('SetRating', mean, 'Edm.Double');
    }),
  };
}
