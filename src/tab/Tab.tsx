import { useEffect, useSyncExternalStore } from 'react';
import { Boundary } from './frame/Boundary';
import { Doorstep } from './frame/Doorstep';
import { Themed } from './frame/Themed';
import type { Host } from './host';
import type { Ahead } from './load/ahead';
import type { Arrived } from './load/session';

/** What the tab is shown with: where it is, and the way to a session, which may be under way already. */
export type TabParts = {
  host: Host;
  arrive: Ahead<Arrived>;
  now: () => Date;
};

/** The whole tab in the theme of its host. */
export function Tab({ host, arrive, now }: TabParts) {
  const theme = useSyncExternalStore(host.onTheme, host.theme);
  useEffect(() => {
    host.painted();
  }, [host]);
  return (
    <Themed theme={theme}>
      <Boundary>
        <Doorstep arrive={arrive} host={host} now={now} />
      </Boundary>
    </Themed>
  );
}
