import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const DESCRIPTION = join('node_modules', 'gd-sprest-def', 'metadata.xml');

let names: ReadonlySet<string> | undefined;

/**
 * Whether SharePoint Online's own description has anything by that name: what is not built here differs
 * from what there is not. Everything is known where the description is not installed. Read at the first call.
 */
export function isKnownName(name: string): boolean {
  if (!existsSync(DESCRIPTION)) return true;
  names ??= new Set(
    [...readFileSync(DESCRIPTION, 'utf8').matchAll(/ Name="([^"]+)"/g)].map(([, one = '']) =>
      one.toLowerCase(),
    ),
  );
  return name
    .toLowerCase()
    .split('.')
    .every(part => /^(sp|microsoft|sharepoint|\$\w+|\d+)$/.test(part) || names?.has(part));
}
