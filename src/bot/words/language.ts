import { askWords, digestWords } from './asking';
import { changeoverWords, decideWords, wishWords } from './deciding';
import { receiptWords } from './receipt';
import { extensionWords, serviceWords, talkWords } from './talking';
import { tellWords } from './telling';

/** Every word of cards, chat and service, by the name it was given to `spoken` under: its part of the catalogue in src/words. */
export const BOT_WORDS = {
  ask: askWords,
  digest: digestWords,
  receipt: receiptWords,
  decide: decideWords,
  changeover: changeoverWords,
  wish: wishWords,
  tell: tellWords,
  talk: talkWords,
  extension: extensionWords,
  service: serviceWords,
};
