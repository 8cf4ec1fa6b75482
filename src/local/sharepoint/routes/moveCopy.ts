import type { Site } from '../context';
import { copy, move, placeAt, type Carry } from '../copying';
import { refusal } from '../errors';
import { rowAt, type Found } from '../files';
import { record, text } from '../given';
import { listAt } from '../lists';
import { itemScope, need } from '../permissions';
import { argument, doing, done, value, type Answer, type Call, type Step } from '../wire/node';
import { webAt } from '../webs';

type Work = typeof copy;

const serverRelative = (url: string) => {
  const path = url.replace(/^https?:\/\/[^/]+/i, '');
  try {
    return path === url ? path : decodeURIComponent(path);
  } catch {
    return path;
  }
};

function carry(site: Site, call: Call, work: Work, from: Found, to: string, how: Partial<Carry>) {
  const target = webAt(site.collection ?? site, to) ?? site;
  const place = placeAt(target, to);
  const scope = itemScope(from.list, from.item);
  need(site, call.caller, scope, work === move ? 'remove' : 'view');
  need(target, call.caller, place.list.Id, 'add');
  work(site, from, place, { overwrite: false, keepBoth: false, ...how, by: call.caller });
}

/** The methods of a file or folder that copy and move it. */
export function carryLinks(site: Site, found: Found): Record<string, Step> {
  const step = (work: Work, overwrites: (named: Readonly<Record<string, string>>) => boolean) =>
    doing((call, segment) => {
      const to = argument(segment, 'strnewurl', 'newurl', 'decodedurl', 'newpath');
      const url = serverRelative(to || text(record(call.body.newPath).DecodedUrl));
      carry(site, call, work, found, url, { overwrite: overwrites(segment.named) });
      return done();
    });
  const copies = step(copy, named => named.boverwrite === 'true');
  /** Bit 1 of the flags: over what is there. */
  const moves = step(move, named => (Number(named.flags ?? named.moveoperations ?? 0) & 1) === 1);
  return { copyto: copies, copytousingpath: copies, moveto: moves, movetousingpath: moves };
}

/** SP.MoveCopyUtil, by names in lower case. */
export function moveCopyLinks(site: Site): Record<string, Step> {
  const step = (work: Work, what: 'file' | 'folder') =>
    doing((call, segment): Answer => {
      const { srcPath, destPath, srcUrl, destUrl, options } = call.body;
      const from = serverRelative(text(record(srcPath).DecodedUrl, text(srcUrl)));
      const to = serverRelative(text(record(destPath).DecodedUrl, text(destUrl)));
      const overwrite = (segment.named.overwrite ?? text(call.body.overwrite)) === 'true';
      const home = webAt(site.collection ?? site, from) ?? site;
      const found = rowOf(home, from, what);
      carry(home, call, work, found, to, {
        overwrite,
        keepBoth: record(options).KeepBoth === true && !overwrite,
      });
      return what === 'file' ? done() : value('Job', '00000000-0000-0000-0000-000000000000');
    });
  return Object.fromEntries(
    (['file', 'folder'] as const).flatMap(what =>
      (['', 'bypath'] as const).flatMap(how => [
        [`sp.movecopyutil.copy${what}${how}`, step(copy, what)],
        [`sp.movecopyutil.move${what}${how}`, step(move, what)],
      ]),
    ),
  );
}

function rowOf(site: Site, url: string, what: 'file' | 'folder'): Found {
  const list = listAt(site, url);
  const item = list && rowAt(site, list, url);
  if (!list || !item || item.isFolder !== (what === 'folder'))
    throw refusal(404, 'notFound', 'File Not Found.');
  return { list, item };
}
