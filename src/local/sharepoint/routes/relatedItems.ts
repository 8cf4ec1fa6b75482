import type { Site } from '../context';
import { refuse } from '../errors';
import { fileAt } from '../files';
import { guid, text } from '../given';
import { itemWithId } from '../items';
import { listTitled, listWithId } from '../lists';
import { need } from '../permissions';
import type { ItemRecord, ListRecord } from '../store/records';
import { doing, done, value, type Call, type Step } from '../wire/node';
import { webAt } from '../webs';
import { webId } from './webId';

type Row = { readonly site: Site; readonly list: ListRecord; readonly item: ItemRecord };

/** SP.RelatedItemManager, by names in lower case: links between rows, kept on the row they go from. */
export function relatedItemLinks(site: Site): Record<string, Step> {
  const shelf = ({ list, item }: Row) => `related:${list.Id}/${item.id}`;
  const at = (call: Call, list: unknown, id: unknown, web: unknown): Row => {
    const home = webAt(site.collection ?? site, pathIn(text(web))) ?? site;
    const named = text(list);
    const found = /^[{]?[0-9a-f-]{36}[}]?$/i.test(named)
      ? listWithId(home, guid(named))
      : listTitled(home, named);
    if (!found) throw refuse.noList(named, home.url);
    need(home, call.caller, found.Id, 'view');
    return { site: home, list: found, item: itemWithId(home, found, text(id)) };
  };
  const file = (url: unknown): Row => ({ site, ...fileAt(site, pathIn(text(url))) });
  const link = (call: Call, from: Row, to: Row) => {
    need(from.site, call.caller, `${from.list.Id}/${from.item.id}`, 'edit');
    site.things.put(shelf(from), `${to.list.Id}/${to.item.id}`, asRelated(to));
    if (call.body.TryAddReverseLink === true)
      site.things.put(shelf(to), `${from.list.Id}/${from.item.id}`, asRelated(from));
    return done();
  };
  const source = (call: Call) => {
    const { SourceListName, SourceItemID, SourceWebUrl } = call.body;
    return at(call, SourceListName, SourceItemID, SourceWebUrl);
  };
  const target = (call: Call) => {
    const { TargetListName, TargetItemID, TargetWebUrl } = call.body;
    return at(call, TargetListName, TargetItemID, TargetWebUrl);
  };
  const read = (name: string) =>
    doing(call => value(name, site.things.all(shelf(source(call))), 'Collection(SP.RelatedItem)'));
  const steps: Record<string, Step> = {
    addsinglelink: doing(call => link(call, source(call), target(call))),
    addsinglelinktourl: doing(call => link(call, source(call), file(call.body.TargetItemUrl))),
    addsinglelinkfromurl: doing(call => link(call, file(call.body.SourceItemUrl), target(call))),
    deletesinglelink: doing(call => {
      const [from, to] = [source(call), target(call)];
      need(from.site, call.caller, `${from.list.Id}/${from.item.id}`, 'edit');
      site.things.remove(shelf(from), `${to.list.Id}/${to.item.id}`);
      if (call.body.TryDeleteReverseLink === true)
        site.things.remove(shelf(to), `${from.list.Id}/${from.item.id}`);
      return done();
    }),
    getrelateditems: read('GetRelatedItems'),
    getpageonerelateditems: read('GetPageOneRelatedItems'),
  };
  return Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [`sp.relateditemmanager.${name}`, step]),
  );
}

const asRelated = ({ site, list, item }: Row) => ({
  IconUrl: '/_layouts/15/images/generaldocument.png',
  ItemId: item.id,
  ListId: list.Id,
  Title: text(item.values.Title, item.leaf),
  Url: item.file ? `${item.folder}/${item.leaf}` : `${list.url}/DispForm.aspx?ID=${item.id}`,
  WebId: webId(site),
});

const pathIn = (url: string) => url.replace(/^https?:\/\/[^/]+/i, '');
