import { aDraft } from '../../sharepoint/draft';
import { drillSite, type DrillSite } from './site';
import { aReport, aTelling } from './tell';

export type Form = { status: number; after: string | undefined; reset: string | undefined };

/** An answer that puts off, at `now`. */
export function puttingOff({ status, after, reset }: Form, now: Date): Response {
  const said = after === 'a date' ? new Date(now.getTime() + 5000).toUTCString() : after;
  return new Response('', {
    status,
    headers: {
      ...(said !== undefined && { 'Retry-After': said }),
      ...(reset !== undefined && { 'RateLimit-Reset': reset }),
    },
  });
}

/** How long such an answer asks to be left alone; nobody is asked to believe more than 15 minutes. */
export function askedMs({ after, reset }: Form): number {
  const seconds = (said: string | undefined): number =>
    said === 'a date' ? 4 : Number(/^\d+$/.exec(said ?? '')?.[0] ?? 0);
  return Math.min(15 * 60, Math.max(seconds(after), seconds(reset))) * 1000;
}

/** The first two requests of a reading, and then the first of a saving, are put off in this form. */
export async function stormOfForm(form: Form) {
  const faults: string[] = [];
  const name = `${form.status}, Retry-After ${form.after ?? 'absent'}, reset ${form.reset ?? 'absent'}`;
  const site = await drillSite(aDraft());
  const isLong = askedMs(form) > 30_000;
  const early = putOffFirst(site, form, 2, () => true);
  const read = await site.store.load().catch((error: unknown) => String(error));
  if (typeof read !== 'string') {
    if (isLong) faults.push(`${name}: read before the time`);
    if (read.actions.length !== 1) faults.push(`${name}: not read`);
  } else if (!isLong) faults.push(`${name}: ${read}`);
  else if (!/left alone|answered (429|503)/.test(read)) faults.push(`${name}: says ${read}`);
  await site.clock.wait(askedMs(form) + 1);

  const isWrite = ({ method }: Request): boolean => method !== 'GET';
  const earlyWrite = putOffFirst(site, form, 1, isWrite);
  for (let tries = 0; tries < 3; tries += 1) {
    const told = await site.store.record(aReport(), aTelling()).catch(() => undefined);
    if (told?.kind === 'saved' || told?.kind === 'again') break;
    await site.clock.wait(askedMs(form) + 1);
  }
  site.so.instead = undefined;
  const updates = (await site.store.load()).updates.get('OD8-02')?.length;
  if (updates !== 2) faults.push(`${name}: ${updates} updates, not 2`);
  const soon = early() + earlyWrite();
  if (soon > 0) faults.push(`${name}: ${soon} requests before the time`);
  site.close();
  return { faults, longestMs: Math.max(0, ...site.so.waits) };
}

/** Puts off the first of the requests that count; gives how many were sent before the time it said. */
function putOffFirst(
  { so, clock }: DrillSite,
  form: Form,
  times: number,
  counts: (request: Request) => boolean,
): () => number {
  let left = times;
  let until = 0;
  let early = 0;
  so.instead = async request => {
    if (clock.now().getTime() < until) early += 1;
    if (!counts(request) || (left -= 1) < 0) return undefined;
    await new Promise(resolve => setImmediate(resolve));
    until = clock.now().getTime() + askedMs(form);
    return puttingOff(form, clock.now());
  };
  return () => early;
}
