import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Fluent's tab list puts these beside itself to catch the focus and hand it on at once; nobody ever stops there. */
const FOCUS_KEEPERS = '[data-tabster-dummy]';

/** Axe over a page, or what alone is `within` it, ready to be asked. */
export function axeOn(page: Page, within?: string): AxeBuilder {
  const axe = new AxeBuilder({ page }).exclude(FOCUS_KEEPERS);
  return within === undefined ? axe : axe.include(within);
}

/** What axe finds wrong, each with its place; nothing is the aim. */
export async function faultsOf(page: Page, within?: string): Promise<readonly string[]> {
  const { violations } = await axeOn(page, within).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
