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
  const known = names;
  const lower = name.toLowerCase();
  if (known.has(lower.replaceAll('.', '_'))) return true;
  return lower.split('.').every(part => PREFIX.test(part) || known.has(part));
}

/** Parts of a name that say where it is, and keys. */
const PREFIX = /^(sp|microsoft|sharepoint|\$\w+|\d+)$/;
