import { useMemo } from 'react';
import type { DisplayWords } from '../../plan/displayWords';
import { speak, speech } from '../../plan/words/speech';

/** What is shown from here on calls strand and champion as the plan does; undefined: as we do. */
export function usePlansWords(called: DisplayWords | undefined): void {
  useMemo(() => callBy(called), [called]); // before anything below is rendered, not after
}

function callBy(called: DisplayWords | undefined): void {
  const { language, locale } = speech();
  speak({ locale, ...(language && { language }), ...(called && { called }) });
}
