import type { Site } from '../context';
import { refusal } from '../errors';
import { putContent, type Found } from '../files';
import { guid } from '../given';
import { need } from '../permissions';
import { argument, doing, done, value, type Call, type Segment, type Step } from '../wire/node';
import { fileEntity } from './files';

/** A file sent in pieces. Pieces are kept by where they begin until the last one comes. */
export function uploadLinks(site: Site, found: Found): Record<string, Step> {
  const { list, item } = found;
  const owner = (segment: Segment) => `upload/${guid(argument(segment, 'uploadid'))}`;
  const sent = (of: string) =>
    Buffer.concat(site.files.all(of).map(piece => Buffer.from(piece, 'base64')));
  const take = (call: Call, segment: Segment): number => {
    need(site, call.caller, `${list.Id}/${item.id}`, 'edit');
    const of = owner(segment);
    const at = Number(segment.named.fileoffset ?? 0);
    const before = sent(of).length;
    if (at !== before)
      throw refusal(
        409,
        'sharePoint',
        `The file offset ${at} does not match the ${before} bytes that were uploaded before.`,
      );
    site.files.put(of, String(at), Buffer.from(call.bytes).toString('base64'));
    return before + call.bytes.length;
  };
  return {
    startupload: doing((call, segment) =>
      value('StartUpload', String(take(call, segment)), 'Edm.Int64'),
    ),
    continueupload: doing((call, segment) =>
      value('ContinueUpload', String(take(call, segment)), 'Edm.Int64'),
    ),
    finishupload: doing((call, segment) => {
      take(call, segment);
      const of = owner(segment);
      const next = site.together(() => {
        const written = putContent(site, list, item, new Uint8Array(sent(of)), call.caller);
        site.files.clear(of);
        return written;
      });
      return fileEntity(site, { list, item: next });
    }),
    cancelupload: doing((call, segment) => {
      need(site, call.caller, `${list.Id}/${item.id}`, 'edit');
      site.files.clear(owner(segment));
      return done();
    }),
  };
}
