import type { Report } from './record';

/** The report under this key of what was understood, without anything else that stands beside it. Pure. */
export function reportOf(key: string, told: Omit<Report, 'key' | 'seen'>): Report {
  const { ref, text, status, noChange, forecast, concern, evidence } = told;
  return {
    ...{ ref, key },
    ...(text && { text }),
    ...(status && { status }),
    ...(noChange && { noChange }),
    ...(forecast && { forecast }),
    ...(concern && { concern }),
    ...(evidence && { evidence }),
  };
}
