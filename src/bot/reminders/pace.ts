import { BlobServiceClient, type ContainerClient, RestError } from '@azure/storage-blob';
import type { Storage } from './ledger';

/** The right to send, held by one process of all. Lost when the process dies, after a minute. */
export type Sending = {
  /** Waits until the next post may go out. Throws when another process has taken over. */
  next(): Promise<void>;
  /** Nothing goes out before then. */
  pause(ms: number): void;
  release(): Promise<void>;
};

/** One sender at a time, at one pace for the whole tenant. */
export type Pace = { take(): Promise<Sending | undefined> };

/** The real clock, or a test's. */
export type Clock = { now(): number; sleep(ms: number): Promise<void> };

const realClock: Clock = {
  now: () => Date.now(),
  sleep: ms => new Promise(done => setTimeout(done, ms)),
};

const LEASE_SECONDS = 60;
const RENEW_AFTER_MS = 20_000;

/** How long a sender waits for another to finish: a little over what a dead one holds the lease. */
const PATIENCE_MS = 65_000;

export type PaceSettings = { postsASecond?: number; patienceMs?: number; clock?: Clock };

/** One sender by a lease on a blob; 45 posts a second, so that 5 of the platform's 50 are left for answers. */
export function paceIn(storage: Storage, settings: PaceSettings = {}): Pace {
  const { postsASecond = 45, patienceMs = PATIENCE_MS, clock = realClock } = settings;
  const container = containerIn(storage);
  return {
    take: async () => {
      const lease = await leaseOn(container);
      const until = clock.now() + patienceMs;
      while (!(await taken(() => lease.acquireLease(LEASE_SECONDS)))) {
        if (clock.now() >= until) return undefined;
        await clock.sleep(Math.min(1000, patienceMs));
      }
      return {
        ...paced(1000 / postsASecond, clock, () => lease.renewLease()),
        release: async () => void (await taken(() => lease.releaseLease())),
      };
    },
  };
}

function paced(gapMs: number, clock: Clock, renew: () => Promise<unknown>) {
  let free = clock.now();
  let renewed = clock.now();
  return {
    pause: (ms: number) => {
      free = Math.max(free, clock.now() + ms);
    },
    next: async () => {
      while (free > clock.now()) {
        await clock.sleep(Math.min(free - clock.now(), RENEW_AFTER_MS));
        await renewIfDue();
      }
      free = Math.max(free, clock.now()) + gapMs;
      await renewIfDue();
    },
  };

  async function renewIfDue(): Promise<void> {
    if (clock.now() - renewed < RENEW_AFTER_MS) return;
    await renew();
    renewed = clock.now();
  }
}

function containerIn(storage: Storage): ContainerClient {
  const service =
    'connectionString' in storage
      ? BlobServiceClient.fromConnectionString(storage.connectionString)
      : new BlobServiceClient(blobUrl(storage.accountUrl), storage.credential);
  return service.getContainerClient('reminders');
}

/** Tables and blobs of one account differ in one word. */
function blobUrl(accountUrl: string): string {
  return accountUrl.replace('.table.', '.blob.');
}

async function leaseOn(container: ContainerClient) {
  await container.createIfNotExists();
  const blob = container.getBlockBlobClient('sender');
  const ifNew = { conditions: { ifNoneMatch: '*' } };
  await blob.upload('', 0, ifNew).catch((error: unknown) => {
    if (!isConflict(error)) throw error as Error;
  });
  return blob.getBlobLeaseClient();
}

async function taken(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
}

/** 409: held by another; 412: there is such a blob, or it is leased. */
function isConflict(error: unknown): boolean {
  return error instanceof RestError && (error.statusCode === 409 || error.statusCode === 412);
}
