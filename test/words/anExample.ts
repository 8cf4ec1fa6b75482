import { numberInForm } from '../../src/plan/words/forms';
import type { Language } from '../../src/words/catalogue';

/** Cymraeg. */
export const CYMRAEG: Language = {
  words: { close: 'Cau', rag: { Red: 'Coch', Green: 'Gwyrdd' } },
  planScreen: { search: 'Chwilio' },
  reading: { minutesAgo: minutes => `${numberInForm(minutes)} munud yn ôl` },
};
