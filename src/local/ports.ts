import { createServer } from 'node:net';

/** Every port follows from one number, so that two copies can run beside each other. */
export const portsFrom = (base: number) => ({
  tab: base,
  sharepoint: base + 1,
  chat: base + 2,
  signIn: base + 3,
  blobs: base + 4,
  queues: base + 5,
  tables: base + 6,
});
export type Ports = ReturnType<typeof portsFrom>;

/** The ports of `ports` that something else already listens on. */
export async function takenPorts(ports: Ports): Promise<number[]> {
  const all = await Promise.all(
    Object.values(ports).map(async port => ({ port, free: await isFree(port) })),
  );
  return all.filter(({ free }) => !free).map(({ port }) => port);
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)));
    probe.listen(port, '127.0.0.1');
  });
}
