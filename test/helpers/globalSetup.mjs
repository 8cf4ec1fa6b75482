import { existsSync } from 'node:fs';

/** Runs once: a far zone, so that a clock read in the machine's zone shows; and where the browser is. */
export default async function globalSetup() {
  process.env.TZ = 'Pacific/Auckland';
  const given = process.env.CHROMIUM_PATH;
  if (given && existsSync(given)) {
    process.env.E2E_CHROMIUM = given;
    return;
  }
  const { default: chromium } = await import('@sparticuz/chromium');
  process.env.E2E_CHROMIUM = await chromium.executablePath();
}
