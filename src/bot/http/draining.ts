import type { Server } from 'node:http';

const LONGEST_MS = 25_000;

/** On SIGTERM and SIGINT: takes no more, lets what is under way finish, and ends the process. */
export function draining(server: Server, stop: () => Promise<void>): void {
  let isStopping = false;
  const drain = () => {
    if (isStopping) return;
    isStopping = true;
    const closed = new Promise(done => server.close(done));
    server.closeIdleConnections();
    void Promise.allSettled([closed, stop()]).then(() => process.exit(0));
    setTimeout(() => process.exit(0), LONGEST_MS).unref();
  };
  process.once('SIGTERM', drain);
  process.once('SIGINT', drain);
}
