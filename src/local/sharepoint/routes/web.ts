import type { Site } from '../context';
import { newDigest } from '../digest';
import { refuse } from '../errors';
import { isLibraryList, allLists, listAt } from '../lists';
import { asHighLow, hasOwn, need, rightsOf } from '../permissions';
import { argument, doing, done, value, type Call, type Entity } from '../wire/node';
import { isoSeconds } from '../zone';
import { fieldsCollection } from './fields';
import { byPath } from './byPath';
import { absolute } from './folders';
import { listsOf, seen } from './list';
import { peopleLinks } from './people';
import { contentTypesOf } from './contentTypes';
import { recycleBinOf } from './recycleBin';
import { securable } from './security';
import { text } from '../given';
import { removeWeb } from '../webs';
import { FIRST, WEB_EXPANDS } from './webProperties';
import { webListings } from './webListings';
import { websLinks } from './webs';
import { siteTitle, webId } from './webId';

/** The site itself as SP.Web. */
export function webEntity(site: Site): Entity {
  const props = site.web.get('', 'props') ?? {};
  const made = text(site.web.get('', 'made')?.value, isoSeconds(site.now()));
  const list = (url: string, call: Call) => {
    const found = listAt(site, absolute(site, url));
    if (!found) throw refuse.noList(url, site.url);
    return seen(site, call, found);
  };
  return {
    at: 'entity',
    type: 'SP.Web',
    link: 'Web',
    id: `${site.url}/_api/Web`,
    values: () => ({
      ...FIRST,
      ...props,
      Created: made,
      CurrentChangeToken: { StringValue: `1;2;${webId(site)};0;1` },
      Id: webId(site),
      LastItemModifiedDate: made,
      LastItemUserModifiedDate: made,
      ResourcePath: { DecodedUrl: site.url },
      ServerRelativeUrl: site.path,
      Title: siteTitle(site),
      Url: site.url,
    }),
    more: {
      HasUniqueRoleAssignments: () => hasOwn(site, ''),
      SupportedUILanguageIds: () => [1033, 2057],
      ServerRelativePath: () => ({ DecodedUrl: site.path }),
      WebTemplateConfiguration: () => 'GROUP#0',
    },
    expands: WEB_EXPANDS,
    links: {
      lists: () => listsOf(site),
      getlist: (call, segment) => list(argument(segment, 'strurl'), call),
      getlistusingpath: (call, segment) => list(argument(segment, 'decodedurl'), call),
      fields: () => fieldsCollection(site, undefined),
      availablefields: () => fieldsCollection(site, undefined),
      ...byPath(site),
      defaultdocumentlibrary: call => {
        const library = allLists(site).find(isLibraryList);
        if (!library) throw refuse.noList('Documents', site.url);
        return seen(site, call, library);
      },
      effectivebasepermissions: call =>
        value(
          'EffectiveBasePermissions',
          asHighLow(rightsOf(site, call.caller, '')),
          'SP.BasePermissions',
        ),
      ...websLinks(site),
      ...webListings(site),
      recyclebin: () => recycleBinOf(site),
      contenttypes: () => contentTypesOf(site, undefined),
      availablecontenttypes: () => contentTypesOf(site, undefined),
      contextinfo: () => {
        throw refuse.denied();
      },
      deleteobject: doing(call => {
        need(site, call.caller, '', 'manageWeb');
        removeWeb(site);
        return done();
      }),
      ...peopleLinks(site),
      ...securable(site, '', 'Web'),
    },
    merge: call => {
      need(site, call.caller, '', 'manageWeb');
      const { Title, __metadata, ...rest } = call.body;
      void __metadata;
      for (const name of Object.keys(rest))
        if (!(name in FIRST)) throw refuse.noProperty(name, 'SP.Web');
      if (typeof Title === 'string') site.web.put('', 'title', { value: Title });
      site.web.put('', 'props', { ...props, ...rest });
      return done(204);
    },
    remove: call => {
      need(site, call.caller, '', 'manageWeb');
      removeWeb(site);
    },
  };
}

/** `SP.ContextWebInformation`, with a digest good for half an hour. */
export function contextInfo(site: Site, caller: number) {
  return value(
    'GetContextWebInformation',
    {
      FormDigestTimeoutSeconds: 1800,
      FormDigestValue: newDigest(site, caller),
      LibraryVersion: '16.0.26127.12001',
      SiteFullUrl: site.url,
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
      WebFullUrl: site.url,
    },
    'SP.ContextWebInformation',
  );
}
