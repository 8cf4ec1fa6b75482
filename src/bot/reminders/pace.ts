import { BlobServiceClient, type ContainerClient, RestError } from '@azure/storage-blob';
import { patientRetries, type Storage } from './ledger';

/**
 * Whether a post may go out: `go`; `stop`, since the process is told to end; `over`, since the run
 * has taken longer than it may.
 */
export type Turn = 'go' | 'stop' | 'over';

/**
 * The right to send, held by one process of all. Lost when the process dies or stands still, after
 * a minute. Every turn that was `go` ends in `pause` or `taken`.
 */
export type Sending = {
  /** Waits until the next post may go out. Throws when another process has taken over. */
  next(): Promise<Turn>;
  /** Whether no other process can have taken over yet: asked right before a post. */
  isHeld(): boolean;
  /** Nothing goes out before then; after that one post tries whether the rest may follow. */
  pause(ms: number): void;
  /** The platform has listened again: the rest may follow. */
  taken(): void;
  release(): Promise<void>;
};

/** One sender at a time, at one pace for the whole tenant. */
export type Pace = { take(stop?: AbortSignal): Promise<Sending | undefined> };

/** The real clock, or a test's. It never goes back, whatever the time of day does. */
export type Clock = { now(): number; sleep(ms: number): Promise<void> };

const realClock: Clock = {
  now: () => performance.now(),
  sleep: ms => new Promise(done => setTimeout(done, ms)),
};

const LEASE_SECONDS = 60;

/** How long a sender waits for another to finish: a little over what a dead one holds the lease. */
const PATIENCE_MS = 65_000;

/** Storage that is away for a minute is waited for; what is not answered at all is given up. */
const LONGEST_ASK_MS = 90_000;

/** Of each second of the lease: so that one that is not answered leaves time for another. */
const RENEWS_WITHIN_MS = 250;

const LONGEST_RUN_MS = 3 * 3_600_000;

/** How often a sender that waits looks whether it still may. */
const LOOKS_EVERY_MS = 500;

export type PaceSettings = {
  postsASecond?: number; // 45
  patienceMs?: number;
  leaseSeconds?: number; // 15 to 60
  longestMs?: number; // a run that takes longer gives up: 3 hours
  clock?: Clock;
};

/** One sender by a lease on a blob; 45 posts a second, so that 5 of the platform's 50 are left for answers. */
export function paceIn(storage: Storage, settings: PaceSettings = {}): Pace {
  const { patienceMs = PATIENCE_MS, clock = realClock, leaseSeconds = LEASE_SECONDS } = settings;
  const container = containerIn(storage);
  return {
    take: async stop => {
      const lease = await leaseOn(container);
      const until = clock.now() + patienceMs;
      let asked = clock.now();
      while (!(await taken(() => lease.acquireLease(leaseSeconds, within(LONGEST_ASK_MS))))) {
        if (clock.now() >= until || stop?.aborted) return undefined;
        await clock.sleep(Math.min(1000, patienceMs));
        asked = clock.now();
      }
      const renew = () => lease.renewLease(within(leaseSeconds * RENEWS_WITHIN_MS));
      const held = holding({ clock, leaseSeconds, asked, renew });
      return {
        ...paced({ settings, clock, held, stop }),
        isHeld: held.isHeld,
        release: async () => void (await taken(() => lease.releaseLease(within(LONGEST_ASK_MS)))),
      };
    },
  };
}

type Held = ReturnType<typeof holding>;

/** A lease in time: renewed long before it ends, and believed in only for as long as it surely lasts. */
function holding(of: {
  clock: Clock;
  leaseSeconds: number;
  asked: number;
  renew: () => Promise<unknown>;
}) {
  const { clock, leaseSeconds, renew } = of;
  let from = of.asked;
  const isHeld = () => clock.now() - from < leaseSeconds * 900; // a tenth less: posts take a while
  return {
    isHeld,
    renewIfDue: async () => {
      if (clock.now() - from < leaseSeconds * 333) return;
      const asked = clock.now();
      try {
        await renew();
        from = asked;
      } catch (error) {
        if (isConflict(error) || !isHeld()) throw new Error('Another sender', { cause: error });
      }
    },
  };
}

type Pacing = {
  settings: PaceSettings;
  clock: Clock;
  held: Held;
  stop: AbortSignal | undefined;
};

function paced({ settings, clock, held, stop }: Pacing) {
  const gapMs = 1000 / (settings.postsASecond ?? 45);
  const end = clock.now() + (settings.longestMs ?? LONGEST_RUN_MS);
  let free = clock.now();
  let trying: 'no' | 'next' | 'out' = 'no'; // after a pause one post goes first, alone
  let queue: Promise<unknown> = Promise.resolve();
  return {
    next: () => {
      const mine = queue.then(turn);
      queue = mine.catch(() => undefined);
      return mine;
    },
    pause: (ms: number) => {
      free = Math.max(free, clock.now() + ms);
      trying = 'next';
    },
    taken: () => {
      if (trying === 'out') trying = 'no';
    },
  };

  async function turn(): Promise<Turn> {
    for (;;) {
      if (stop?.aborted) return 'stop';
      if (clock.now() >= end) return 'over';
      await held.renewIfDue();
      const waitMs = trying === 'out' ? LOOKS_EVERY_MS / 10 : free - clock.now();
      if (waitMs <= 0) break;
      await clock.sleep(Math.min(waitMs, LOOKS_EVERY_MS));
    }
    if (trying === 'next') trying = 'out';
    free = Math.max(free, clock.now() - gapMs) + gapMs; // makes up for a timer that was late, by one post
    return 'go';
  }
}

function containerIn(storage: Storage): ContainerClient {
  const service =
    'connectionString' in storage
      ? BlobServiceClient.fromConnectionString(storage.connectionString, patientRetries.blobs)
      : new BlobServiceClient(
          blobUrl(storage.accountUrl),
          storage.credential,
          patientRetries.blobs,
        );
  return service.getContainerClient('reminders');
}

/** Tables and blobs of one account differ in one word. */
function blobUrl(accountUrl: string): string {
  return accountUrl.replace('.table.', '.blob.');
}

async function leaseOn(container: ContainerClient) {
  await container.createIfNotExists(within(LONGEST_ASK_MS));
  const blob = container.getBlockBlobClient('sender');
  const ifNew = { conditions: { ifNoneMatch: '*' }, ...within(LONGEST_ASK_MS) };
  await blob.upload('', 0, ifNew).catch((error: unknown) => {
    if (!isConflict(error)) throw error as Error;
  });
  return blob.getBlobLeaseClient();
}

/** The client by itself waits for ever for an answer. */
const within = (ms: number) => ({ abortSignal: AbortSignal.timeout(ms) });

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
