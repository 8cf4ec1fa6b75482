import { aDraft } from '../../sharepoint/draft';
import type { Drill } from '../drill';
import { drillSite } from './site';
import { aReport, aTelling } from './tell';

const RETRY_AFTER: readonly (string | undefined)[] = [
  ...['1', '30', '86400', '-5', 'soon'],
  new Date(Date.now() + 5000).toUTCString(),
  undefined,
];

/** Throttling ends after two answers: everything is read, said once, and nobody waits longer than half a minute. */
export const storm: Drill['run'] = async () => {
  const faults: string[] = [];
  let longest = 0;
  for (const status of [429, 503])
    for (const after of RETRY_AFTER) {
      const name = `${status} with Retry-After ${after ?? 'absent'}`;
      const { store, so, close } = await drillSite(aDraft());
      let left = 2;
      so.instead = () => {
        left -= 1;
        if (left < 0) return undefined;
        return new Response('', { status, ...(after && { headers: { 'Retry-After': after } }) });
      };
      const plan = await store.load().catch((error: unknown) => String(error));
      if (typeof plan === 'string' || plan.actions.length !== 1) faults.push(`${name}: not read`);
      const said = /^\d+$/.test(after ?? '') ? Math.min(30, Number(after)) * 1000 : 0;
      if (so.waits.some(ms => ms < said)) faults.push(`${name}: asked again too soon`);
      longest = Math.max(longest, ...so.waits);
      const posts: string[] = [];
      so.instead = request => {
        if (request.method !== 'POST' || posts.push(request.url) > 1) return undefined;
        return new Response('', { status: 429, headers: { 'Retry-After': after ?? '1' } });
      };
      const told = await store.record(aReport(), aTelling());
      if (told.kind !== 'saved') faults.push(`${name}: told ${told.kind}`);
      so.instead = undefined;
      const updates = (await store.load()).updates.get('OD8-02')?.length;
      if (updates !== 2) faults.push(`${name}: ${updates} updates, not 2`);
      close();
    }
  if (longest > 30_000) faults.push(`waited ${longest} ms`);
  return { figures: { forms: RETRY_AFTER.length * 2, 'longest wait, ms': longest }, faults };
};
