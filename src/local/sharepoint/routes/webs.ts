import type { Site } from '../context';
import { record, text } from '../given';
import { may, need } from '../permissions';
import {
  doing,
  type Answer,
  type Call,
  type Collection,
  type Entity,
  type Step,
} from '../wire/node';
import { makeWeb, webAt, webOf, websBelow } from '../webs';
import { webEntity } from './web';
import { webId } from './webId';

/** The sites below this one, and the one above it. */
export function websLinks(site: Site): Record<string, Step> {
  const below = () => websBelow(site).map(web => webOf(site, web));
  return {
    webs: () => ({
      at: 'collection',
      link: 'Web/Webs',
      metadata: 'SP.ApiData.Webs',
      members: () => below().map(webEntity),
      create: call => addWeb(site, call),
      links: { add: doing(call => addWeb(site, call)) },
    }),
    webinfos: () => infos(below()),
    getsubwebsfilteredforcurrentuser: call =>
      infos(below().filter(web => may(web, call.caller, '', 'open'))),
    parentweb: () => {
      const above = site.above === undefined ? undefined : webAbove(site, site.above);
      return above
        ? webEntity(above)
        : { at: 'value', name: 'ParentWeb', type: 'SP.Web', value: null };
    },
  };
}

/** The site above, as seen from one below it: its lists are where the collection keeps them. */
function webAbove(site: Site, path: string): Site | undefined {
  return site.collection ? webAt(site.collection, path) : undefined;
}

function addWeb(site: Site, call: Call): Answer {
  need(site, call.caller, '', 'manageWeb');
  const given = record(call.body.parameters ?? call.body);
  const made = makeWeb(site, text(given.Url), text(given.Title), {
    Description: text(given.Description),
    Language: Number(given.Language ?? 1033),
    WebTemplate: text(given.WebTemplate, 'STS').split('#')[0] || 'STS',
  });
  return { at: 'created', entity: webEntity(made) };
}

const infos = (below: readonly Site[]): Collection => ({
  at: 'collection',
  link: 'Web/WebInfos',
  metadata: 'SP.ApiData.WebInformations',
  members: () => below.map(info),
  links: {},
});

const info = (site: Site): Entity => {
  const props = site.web.get('', 'props') ?? {};
  const made = text(site.web.get('', 'made')?.value);
  return {
    at: 'entity',
    type: 'SP.WebInformation',
    link: `Web/WebInfos('${webId(site)}')`,
    values: () => ({
      Configuration: 0,
      Created: made,
      Description: text(props.Description),
      Id: webId(site),
      Language: Number(props.Language ?? 1033),
      LastItemModifiedDate: made,
      LastItemUserModifiedDate: made,
      ServerRelativeUrl: site.path,
      Title: text(site.web.get('', 'title')?.value),
      WebTemplate: text(props.WebTemplate),
      WebTemplateId: 1,
    }),
    expands: [],
    links: {},
  };
};
