import { useEffect, useState, useSyncExternalStore } from 'react';
import { Boundary } from './frame/Boundary';
import { Doorstep } from './frame/Doorstep';
import { Themed } from './frame/Themed';
import type { Host } from './host';
import type { SessionParts } from './load/session';

/** What the tab is started with. `serviceUrl` is where the service is, '' (the usual) where the tab came from. */
export type TabParts = {
  host: Host;
  signIn: SessionParts['signIn'];
  now: () => Date;
  serviceUrl?: string;
  reader?: SessionParts['reader'];
};

/** The whole tab in the theme of its host. */
export function Tab({ host, signIn, now, serviceUrl = '', reader }: TabParts) {
  const theme = useSyncExternalStore(host.onTheme, host.theme);
  const [parts] = useState({ serviceUrl, signIn, ...(reader && { reader }) });
  useEffect(() => {
    host.painted();
  }, [host]);
  return (
    <Themed theme={theme}>
      <Boundary>
        <Doorstep parts={parts} host={host} now={now} />
      </Boundary>
    </Themed>
  );
}
