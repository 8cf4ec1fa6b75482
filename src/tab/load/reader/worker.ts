import { connect, inProcess } from '../../../sharepoint/connect';
import { usualPatience } from '../../../sharepoint/patience';
import type { FromReader, ToReader } from './messages';
import { readSite } from './readSite';
import { serveReader } from './serve';
import { tellingPauses } from './tellingPauses';

/**
 * Reads the lists beside the page: the page stays quick while 20,000 rows are turned into actions.
 * Tokens come from the page, one for each request, and are kept nowhere.
 */
const take = serveReader(
  (message: FromReader) => self.postMessage(message),
  (siteUrl, token, onPause) => {
    const send = tellingPauses(request => fetch(request), { ...usualPatience, onPause });
    return readSite(connect(siteUrl, token, inProcess(send)));
  },
);
self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => take(data));
