import type { Site } from '../context';

/** The pages for people. */
export function servePage(site: Site, _caller: number, _request: Request): Response {
  return new Response(`<!doctype html><title>${site.path}</title>`, {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}
