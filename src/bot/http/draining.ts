import type { Server } from 'node:http';

const LONGEST_MS = 25_000;

/** On SIGTERM and SIGINT: takes no more, lets what is under way finish, and ends the process. */
export function draining(server: Server, stop: () => void): void {
  let isStopping = false;
  const drain = () => {
    if (isStopping) return;
    isStopping = true;
    stop();
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), LONGEST_MS).unref();
  };
  process.once('SIGTERM', drain);
  process.once('SIGINT', drain);
}
