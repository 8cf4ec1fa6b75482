import { connect, inProcess } from '../../../sharepoint/connect';
import { usualPatience } from '../../../sharepoint/patience';
import type { FromReader, ToReader } from './messages';
import { readSite } from './readSite';
import { serveReader } from './serve';
import { tellingPauses } from './tellingPauses';

/**
 * Reads the lists beside the page: the page stays quick while 20,000 rows are turned into actions.
 * Tokens come from the page, and are kept for a minute at most.
 */
const take = serveReader(
  (message: FromReader) => self.postMessage(message),
  (siteUrl, { token, forget }, onPause) => {
    const send = tellingPauses(request => fetch(request), { ...usualPatience, onPause });
    const heeding = async (request: Request): Promise<Response> => {
      const answer = await send(request);
      if (answer.status === 401) forget();
      return answer;
    };
    return readSite(connect(siteUrl, token, inProcess(heeding)));
  },
);
self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => take(data));
