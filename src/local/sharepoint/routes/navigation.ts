import type { Site } from '../context';
import { refusal } from '../errors';
import { text } from '../given';
import { need } from '../permissions';
import { doing, done, value, type Collection, type Step } from '../wire/node';
import { keepThings, keptThings, thingsOf, type Holder } from './keptThings';
import { navigationNode } from './kinds';
import { plainEntity } from './listed';
import { webId } from './webId';

const holderOf = (site: Site, owner: string, link: string): Holder => ({
  site,
  owner,
  link,
  scope: '',
  right: 'manageWeb',
});

/** The links at the top and at the side of a site's pages. */
export const navigationOf = (site: Site) =>
  plainEntity(
    'SP.Navigation',
    'Web/Navigation',
    { UseShared: site.above !== undefined },
    {
      quicklaunch: () => nodesOf(site, 'QuickLaunch'),
      topnavigationbar: () => nodesOf(site, 'TopNavigationBar'),
    },
  );

const nodesOf = (site: Site, bar: 'QuickLaunch' | 'TopNavigationBar') =>
  nodes(navigationNode(bar), holderOf(site, webId(site), 'Web/Navigation'));

function nodes(kind: ReturnType<typeof navigationNode>, holder: Holder): Collection {
  const { site } = holder;
  return keptThings(kind, holder, {
    links: {
      moveafter: doing(call => {
        need(site, call.caller, '', 'manageWeb');
        const all = thingsOf(kind, holder);
        const moved = all.find(one => one.Id === Number(call.body.nodeId));
        if (!moved) throw refusal(404, 'missing', 'There is no such link.');
        const others = all.filter(one => one !== moved);
        const after = others.findIndex(one => one.Id === Number(call.body.previousNodeId));
        keepThings(kind, holder, [
          ...others.slice(0, after + 1),
          moved,
          ...others.slice(after + 1),
        ]);
        return done();
      }),
    },
    each: thing => ({
      links: {
        children: () =>
          nodes(
            navigationNode('Children'),
            holderOf(site, String(thing.Id), `${holder.link}/${kind.name}(${String(thing.Id)})`),
          ),
      },
    }),
  });
}

/** `_api/navigation`: a bar as a tree of nodes, and the node that a URL belongs to. */
export function menuLinks(site: Site): Record<string, Step> {
  const bar = (provider: unknown) =>
    text(provider).startsWith('CurrentNav') ? 'QuickLaunch' : 'TopNavigationBar';
  const menuOf = (name: string, owner: string): readonly MenuNode[] =>
    thingsOf(navigationNode(name), holderOf(site, owner, '')).map(one => ({
      CustomProperties: [],
      FriendlyUrlSegment: '',
      IsDeleted: false,
      IsHidden: one.IsVisible !== true,
      Key: String(one.Id),
      Nodes: menuOf('Children', String(one.Id)),
      NodeType: 0,
      OpenInNewWindow: null,
      SimpleUrl: text(one.Url),
      Title: text(one.Title),
      Translations: [],
    }));
  const flat = (all: readonly MenuNode[]): readonly MenuNode[] =>
    all.flatMap(one => [one, ...flat(one.Nodes)]);
  return {
    menustate: doing(call => {
      const whole = menuOf(bar(call.body.mapProviderName), webId(site));
      const from = text(call.body.menuNodeKey);
      const start = flat(whole).find(one => one.Key === from);
      if (from !== '' && !start) throw refusal(404, 'missing', 'There is no such node.');
      return value(
        'MenuState',
        {
          FriendlyUrlPrefix: '',
          Nodes: start ? start.Nodes : whole,
          SimpleUrl: '',
          SPSitePrefix: (site.collection ?? site).path,
          SPWebPrefix: site.path,
          StartingNodeKey: start?.Key ?? '1025',
          StartingNodeTitle: start?.Title ?? 'Quick launch',
          Version: site.now().toISOString(),
        },
        'SP.Publishing.Navigation.MenuState',
      );
    }),
    menunodekey: doing(call => {
      const whole = menuOf(bar(call.body.mapProviderName), webId(site));
      const url = text(call.body.currentUrl).toLowerCase();
      const found = flat(whole).find(one => one.SimpleUrl.toLowerCase() === url);
      if (!found) throw refusal(404, 'missing', 'No node of the menu leads there.');
      return value('MenuNodeKey', found.Key);
    }),
  };
}

type MenuNode = {
  readonly Key: string;
  readonly Title: string;
  readonly SimpleUrl: string;
  readonly Nodes: readonly MenuNode[];
} & Readonly<Record<string, unknown>>;

/** Gives a new site the links that it begins with. */
export function firstNavigation(site: Site): void {
  const add = (bar: string, Id: number, Title: string, Url: string) =>
    site.things.put(`${bar}:${webId(site)}`, String(Id), {
      ...navigationNode(bar).first,
      Title,
      Url,
      Id,
    });
  add('TopNavigationBar', 1002, 'Home', site.path);
  add('TopNavigationBar', 1003, 'Documents', `${site.path}/Shared Documents`);
  add('QuickLaunch', 1031, 'Home', site.path);
  add('QuickLaunch', 1033, 'Documents', `${site.path}/Shared Documents/Forms/AllItems.aspx`);
}
