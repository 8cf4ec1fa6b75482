import { randomUUID } from 'node:crypto';
import type { Site } from '../context';
import { refuse } from '../errors';
import { fieldNamed, fieldsOf, touch, viewsOf } from '../lists';
import { need } from '../permissions';
import type { ListRecord, ViewRecord } from '../store/records';
import { fromViewXml, viewXml } from '../query/viewXml';
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
import { text } from '../given';
import { FIRST, settable } from './viewProperties';

/** The views of a list. */
export function viewsCollection(site: Site, list: ListRecord): Collection {
  const find = (holds: (view: ViewRecord) => boolean): Entity => {
    const found = viewsOf(site, list).find(holds);
    if (!found) throw refuse.noView();
    return viewEntity(site, list, found);
  };
  const byId = (id: string) => find(view => view.Id === id.replace(/[{}]/g, '').toLowerCase());
  return {
    at: 'collection',
    link: `Web/Lists(guid'${list.Id}')/Views`,
    metadata: 'SP.ApiData.Views',
    members: () => viewsOf(site, list).map(view => viewEntity(site, list, view)),
    key: byId,
    takes: 'SP.View',
    create: call => {
      // What only ViewCreationInformation has is no property of a view.
      for (const name of ['ViewTypeKind', 'SetAsDefaultView', 'Query'])
        if (name in call.body) throw refuse.noProperty(name, 'SP.View');
      return addView(site, list, call, call.body);
    },
    links: {
      getbytitle: (_call, segment) => {
        const title = argument(segment, 'strtitle').toLowerCase();
        return find(view => view.Title.toLowerCase() === title);
      },
      getbyid: (_call, segment) => byId(argument(segment, 'guidid')),
      add: doing(call =>
        addView(
          site,
          list,
          call,
          (call.body.parameters ?? call.body) as Readonly<Record<string, unknown>>,
        ),
      ),
    },
  };
}

function addView(
  site: Site,
  list: ListRecord,
  call: Call,
  body: Readonly<Record<string, unknown>>,
): Answer {
  need(site, call.caller, list.Id, body.PersonalView === true ? 'view' : 'manageLists');
  const Title = text(body.Title);
  const fields = body.ViewFields as { results?: string[] } | string[] | undefined;
  const names = Array.isArray(fields) ? fields : (fields?.results ?? []);
  const props = settable(body);
  const view: ViewRecord = {
    Id: randomUUID(),
    Title,
    fields: names.length > 0 ? names : ['LinkTitle'],
    DefaultView: false,
    page: freePage(site, list, Title),
    props: { ...props, ...(typeof body.Query === 'string' ? { ViewQuery: body.Query } : {}) },
  };
  site.together(() => {
    keep(site, list, view);
    if (body.DefaultView === true || body.SetAsDefaultView === true)
      makeDefault(site, list, view.Id);
  });
  const kept = site.views.get(list.Id, view.Id) ?? view;
  return { at: 'created', entity: viewEntity(site, list, kept) };
}

function freePage(site: Site, list: ListRecord, title: string): string {
  const base = title.replace(/[^\w -]/g, '').trim() || 'View';
  const taken = new Set(viewsOf(site, list).map(view => view.page.toLowerCase()));
  for (let number = 0; ; number += 1) {
    const page = `${base}${number === 0 ? '' : number}.aspx`;
    if (!taken.has(page.toLowerCase())) return page;
  }
}

function keep(site: Site, list: ListRecord, view: ViewRecord): void {
  site.views.put(list.Id, view.Id, view);
  touch(site, list);
}

function makeDefault(site: Site, list: ListRecord, id: string): void {
  for (const view of viewsOf(site, list))
    site.views.put(list.Id, view.Id, { ...view, DefaultView: view.Id === id });
}

/** A view as SP.View. */
export function viewEntity(site: Site, list: ListRecord, view: ViewRecord | undefined): Entity {
  if (!view) throw refuse.noView();
  const change = (call: Call, next: Partial<ViewRecord>): Answer => {
    need(site, call.caller, list.Id, 'manageLists');
    keep(site, list, { ...view, ...next });
    return done(200);
  };
  return {
    at: 'entity',
    type: 'SP.View',
    link: `Web/Lists(guid'${list.Id}')/Views(guid'${view.Id}')`,
    values: () => ({
      ...Object.fromEntries(
        Object.entries(FIRST).map(([name, first]) => [name, view.props[name] ?? first]),
      ),
      DefaultView: view.DefaultView,
      MobileDefaultView: view.DefaultView,
      HtmlSchemaXml: viewXml(view, list),
      ListViewXml: viewXml(view, list),
      Id: view.Id,
      ServerRelativePath: { DecodedUrl: `${list.url}/${view.page}` },
      ServerRelativeUrl: `${list.url}/${view.page}`,
      Title: view.Title,
    }),
    expands: ['ViewFields'],
    links: {
      viewfields: () => viewFieldsEntity(site, list, view),
      setviewxml: doing(call => change(call, fromViewXml(view, text(call.body.viewXml)))),
      renderashtml: () => value('RenderAsHtml', ''),
      deleteobject: doing(call => removeView(site, list, view, call)),
    },
    merge: call => {
      const { Title, DefaultView, ListViewXml } = call.body;
      const next = {
        ...view,
        ...(typeof ListViewXml === 'string' ? fromViewXml(view, ListViewXml) : {}),
      };
      change(call, {
        ...next,
        Title: typeof Title === 'string' ? Title : next.Title,
        props: { ...next.props, ...settable(call.body) },
      });
      if (DefaultView === true) makeDefault(site, list, view.Id);
      return done(204);
    },
    remove: call => removeView(site, list, view, call),
  };
}

function removeView(site: Site, list: ListRecord, view: ViewRecord, call: Call): Answer {
  need(site, call.caller, list.Id, 'manageLists');
  site.views.remove(list.Id, view.Id);
  return done();
}

/** The columns a view shows. */
function viewFieldsEntity(site: Site, list: ListRecord, view: ViewRecord): Entity {
  const known = (name: string) => {
    const field = fieldNamed(fieldsOf(site, list), name);
    if (!field) throw refuse.noColumn(name);
    return field.InternalName;
  };
  const set = (call: Call, fields: readonly string[]) => {
    need(site, call.caller, list.Id, 'manageLists');
    keep(site, list, { ...view, fields });
    return done();
  };
  const without = (name: string) => view.fields.filter(one => one !== name);
  const xml = () => view.fields.map(name => `<FieldRef Name="${name}" />`).join('');
  return {
    at: 'entity',
    type: 'SP.ViewFieldCollection',
    link: `Web/Lists(guid'${list.Id}')/Views(guid'${view.Id}')/ViewFields`,
    values: () => ({ SchemaXml: xml(), Items: [...view.fields] }),
    expands: [],
    links: {
      addviewfield: doing((call, segment) => {
        const name = known(argument(segment, 'strfield'));
        return set(call, [...without(name), name]);
      }),
      removeviewfield: doing((call, segment) =>
        set(call, without(known(argument(segment, 'strfield')))),
      ),
      removeallviewfields: doing(call => set(call, [])),
      moveviewfieldto: doing(call => {
        const name = known(text(call.body.field));
        const others = without(name);
        others.splice(Number(call.body.index ?? 0), 0, name);
        return set(call, others);
      }),
    },
  };
}
