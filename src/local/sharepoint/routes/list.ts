import type { Site } from '../context';
import { noteChange } from '../changes';
import { refuse } from '../errors';
import { allLists, listTitled, listWithId, makeList, touch } from '../lists';
import { asHighLow, need, rightsOf } from '../permissions';
import type { ListRecord } from '../store/records';
import {
  argument,
  doing,
  done,
  value,
  type Answer,
  type Call,
  type Collection,
  type Entity,
} from '../wire/node';
import { contentTypesOf } from './contentTypes';
import { fieldsCollection } from './fields';
import { itemsOf } from './items';
import { queriesOf } from './queries';
import { removeList } from './removeList';
import { securable } from './security';
import { viewsCollection, viewEntity } from './views';
import { webEntity } from './web';
import { folderEntity } from './folders';
import { text } from '../given';
import { none, plainEntity, resource } from './listed';
import { keptThings } from './keptThings';
import { eventReceiver, subscription, userCustomAction } from './kinds';
import { changesLinks } from './changes';
import { formsOf } from './forms';
import { FURTHER, settable, valuesOf } from './listProperties';

/** The lists of the site. */
export function listsOf(site: Site): Collection {
  return {
    at: 'collection',
    link: 'Web/Lists',
    metadata: 'SP.ApiData.Lists',
    members: call =>
      allLists(site)
        .filter(list => canSee(site, call, list))
        .map(list => listEntity(site, list)),
    key: (id, call) => seen(site, call, listWithId(site, id)),
    takes: 'SP.List',
    create: call => createList(site, call),
    links: {
      getbytitle: (call, segment) => {
        const title = argument(segment, 'title');
        const list = listTitled(site, title);
        if (!list) throw refuse.noList(title, site.url);
        return seen(site, call, list);
      },
      getbyid: (call, segment) => seen(site, call, listWithId(site, argument(segment, 'id'))),
      add: doing(call => createList(site, call)),
      ensuresiteassetslibrary: doing(() =>
        listEntity(site, ensureLibrary(site, 'Site Assets', 'SiteAssets')),
      ),
      ensureeventslist: doing(() =>
        listEntity(
          site,
          listTitled(site, 'Events') ??
            makeList(site, { Title: 'Events', BaseTemplate: 106, props: {} }),
        ),
      ),
      ensuresitepageslibrary: doing(() =>
        listEntity(site, ensureLibrary(site, 'Site Pages', 'SitePages')),
      ),
    },
  };
}

const ensureLibrary = (site: Site, Title: string, leaf: string) =>
  listTitled(site, Title) ??
  makeList(site, {
    Title,
    BaseTemplate: Title === 'Site Pages' ? 119 : 101,
    props: {},
    url: `${site.path}/${leaf}`,
  });

const canSee = (site: Site, call: Call, list: ListRecord) =>
  (rightsOf(site, call.caller, list.Id) & 0x10001n) !== 0n;

/** The list for a caller who may see it; 403 for others. */
export function seen(site: Site, call: Call, list: ListRecord): Entity {
  if (!canSee(site, call, list)) throw refuse.denied();
  return listEntity(site, list);
}

function createList(site: Site, call: Call): Answer {
  need(site, call.caller, '', 'manageLists');
  const given = (call.body.parameters ?? call.body) as Readonly<Record<string, unknown>>;
  const { Title, BaseTemplate, Url } = given;
  const props = settable(given);
  const list = site.together(() => {
    const made = makeList(site, {
      Title: text(Title),
      BaseTemplate: Number(BaseTemplate ?? given.TemplateType ?? 100),
      props,
      ...(typeof Url === 'string' && Url !== ''
        ? { url: `${site.path}/${Url.replace(/^\//, '')}` }
        : {}),
    });
    noteChange(site, made.Id, 'added', call.caller);
    return made;
  });
  return { at: 'created', entity: listEntity(site, list) };
}

/** A list as SP.List. */
export function listEntity(site: Site, list: ListRecord): Entity {
  const link = `Web/Lists(guid'${list.Id}')`;
  const etag = `"${list.Id},${list.changes ?? 1}"`;
  const holder = { site, owner: list.Id, link, scope: list.Id, right: 'manageLists' } as const;
  return {
    at: 'entity',
    type: 'SP.List',
    link,
    etag,
    values: () => valuesOf(site, list),
    more: {
      ...Object.fromEntries(
        Object.entries(FURTHER).map(([name, first]) => [name, () => list.props[name] ?? first]),
      ),
      HasUniqueRoleAssignments: () => site.scopes.get('', list.Id) !== undefined,
      DefaultViewUrl: () =>
        `${list.url}/${site.views.all(list.Id).find(view => view.DefaultView)?.page ?? 'AllItems.aspx'}`,
      SchemaXml: () =>
        `<List Title="${list.Title.replaceAll('"', '&quot;')}" ID="{${list.Id.toUpperCase()}}" ServerTemplate="${list.BaseTemplate}" />`,
    },
    expands: [
      'ContentTypes',
      'CreatablesInfo',
      'DefaultView',
      'DescriptionResource',
      'EventReceivers',
      'Fields',
      'FirstUniqueAncestorSecurableObject',
      'Forms',
      'InformationRightsManagementSettings',
      'Items',
      'ParentWeb',
      'RoleAssignments',
      'RootFolder',
      'Subscriptions',
      'TitleResource',
      'UserCustomActions',
      'VersionPolicies',
      'Views',
      'WorkflowAssociations',
    ],
    links: {
      items: () => itemsOf(site, list),
      fields: () => fieldsCollection(site, list),
      views: () => viewsCollection(site, list),
      getview: (_call, segment) => {
        const found = viewsCollection(site, list).key?.(argument(segment, 'viewid'), _call);
        if (!found) throw refuse.noResource('view');
        return found;
      },
      defaultview: () =>
        viewEntity(
          site,
          list,
          site.views.all(list.Id).find(view => view.DefaultView) ?? site.views.all(list.Id)[0],
        ),
      contenttypes: () => contentTypesOf(site, list),
      relatedfields: () => fieldsCollection(site, list),
      getrelatedfields: () => fieldsCollection(site, list),
      rootfolder: () => folderEntity(site, list.url),
      parentweb: () => webEntity(site),
      effectivebasepermissions: call =>
        value(
          'EffectiveBasePermissions',
          asHighLow(rightsOf(site, call.caller, list.Id)),
          'SP.BasePermissions',
        ),
      getitembyid: (call, segment) =>
        itemsOf(site, list).key?.(argument(segment, 'id'), call) ?? done(),
      getitembystringid: (call, segment) =>
        itemsOf(site, list).key?.(argument(segment, 'sid'), call) ?? done(),
      recycle: doing(call => value('Recycle', removeList(site, list, call, true), 'Edm.Guid')),
      deleteobject: doing(call => {
        removeList(site, list, call, false);
        return done();
      }),
      reservelistitemid: doing(call => {
        need(site, call.caller, list.Id, 'add');
        const current = listWithId(site, list.Id);
        touch(site, list, { nextItem: current.nextItem + 1 });
        return value('ReserveListItemId', current.nextItem, 'Edm.Int32');
      }),
      forms: () => formsOf(list),
      informationrightsmanagementsettings: () =>
        plainEntity(
          'SP.InformationRightsManagementSettings',
          `${link}/InformationRightsManagementSettings`,
          { AllowPrint: false },
        ),
      ...changesLinks(site, list),
      eventreceivers: () => keptThings(eventReceiver, holder),
      subscriptions: () => keptThings(subscription(list.Id), holder),
      usercustomactions: () => keptThings(userCustomAction(4), holder),
      workflowassociations: () => none('WorkflowAssociations'),
      titleresource: () => resource(`${link}/TitleResource`, list.Title),
      descriptionresource: () =>
        resource(`${link}/DescriptionResource`, text(list.props.Description)),
      versionpolicies: () =>
        plainEntity('SP.VersionPolicyManager', `${link}/VersionPolicies`, {
          DefaultExpireAfterDays: 0,
          DefaultTrimMode: 0,
          DefaultTrimModeValue: 'NoExpiration',
        }),
      ...queriesOf(site, list),
      ...securable(site, list.Id, link),
    },
    merge: call => mergeList(site, list, call, etag),
    remove: call => {
      removeList(site, list, call, false);
    },
  };
}

function mergeList(site: Site, list: ListRecord, call: Call, etag: string): Answer {
  need(site, call.caller, list.Id, 'manageLists');
  const match = call.headers.get('If-Match');
  if (match !== null && match !== '*' && match !== etag) throw refuse.changed(match, etag);
  const { Title } = call.body;
  const props = settable(call.body);
  const title = typeof Title === 'string' ? Title : list.Title;
  const other = listTitled(site, title);
  if (other && other.Id !== list.Id) throw refuse.duplicateList();
  const changes = (list.changes ?? 1) + 1;
  touch(site, list, { Title: title, changes, props: { ...list.props, ...props } });
  noteChange(site, list.Id, 'changed', call.caller);
  return done(204, `"${list.Id},${changes}"`);
}
