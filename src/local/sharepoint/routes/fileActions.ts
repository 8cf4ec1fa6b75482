import { stand, STANDINGS } from '../checkingOut';
import type { Site } from '../context';
import { refuse } from '../errors';
import type { Found } from '../files';
import { record, text } from '../given';
import { argument, doing, done, value, type Call, type Step } from '../wire/node';
import { none, plainEntity } from './listed';
import { need } from '../permissions';

/** Check out, check in, undo, publish, unpublish, approve and deny. */
export const standingLinks = (site: Site, found: Found): Record<string, Step> =>
  Object.fromEntries(
    STANDINGS.map(name => [
      name,
      doing((call, segment) => {
        need(site, call.caller, `${found.list.Id}/${found.item.id}`, 'edit');
        const comment = argument(segment, 'comment') || text(call.body.comment);
        const type = Number(segment.named.checkintype ?? call.body.checkintype ?? 1);
        stand(site, found, name, { by: call.caller, comment, type });
        return done();
      }),
    ]),
  );

/** Ways of removing a file, and what else pages ask of one. */
export function fileExtras(
  site: Site,
  { item }: Found,
  link: string,
  remove: (call: Call, toBin: boolean) => string,
): Record<string, Step> {
  const recycle = doing(call => value('Recycle', remove(call, true), 'Edm.Guid'));
  return {
    recycle,
    recyclewithparameters: recycle,
    deleteobject: doing(call => {
      remove(call, false);
      return done();
    }),
    deletewithparameters: doing(call => {
      const wanted = text(record(call.body.parameters).ETagMatch);
      const etag = `"{${item.unique.toUpperCase()}},${item.version}"`;
      if (wanted !== '' && wanted !== etag) throw refuse.changed(wanted, etag);
      remove(call, false);
      return done();
    }),
    getwopiframeurl: () => value('GetWOPIFrameUrl', ''),
    getlimitedwebpartmanager: (_call, segment) =>
      plainEntity(
        'SP.WebParts.LimitedWebPartManager',
        `${link}/GetLimitedWebPartManager`,
        { HasPersonalizedParts: false, Scope: Number(argument(segment, 'scope') || 1) },
        { webparts: () => none('WebPartDefinitions') },
      ),
  };
}
