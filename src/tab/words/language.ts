import { words } from '../words';
import { aboutWords } from './about';
import { actWords } from './acts';
import { choiceWords } from './choices';
import { configureWords } from './configure';
import { evidenceWords } from './evidence';
import { GLOSSARY } from './glossary';
import { heatWords } from './heat';
import { mineWords } from './mine';
import { missingWords } from './missing';
import { overviewWords } from './overview';
import { pageWords } from './page';
import { panelWords } from './panel';
import { peopleWords } from './people';
import { planWords } from './plan';
import { previewWords } from './previews';
import { readingWords } from './reading';
import { reminderWords } from './reminders';
import { roomWords } from './rooms';
import { roundWords } from './rounds';
import { ruleWords } from './rules';
import { runningWords } from './running';
import { factWords, personWords, settingWords, strandWords } from './settings';

/** Every word of the tab, by the name it was given to `spoken` under: its part of the catalogue in src/words. */
export const TAB_WORDS = {
  words,
  about: aboutWords,
  acts: actWords,
  choices: choiceWords,
  configure: configureWords,
  evidence: evidenceWords,
  glossary: GLOSSARY,
  heat: heatWords,
  mine: mineWords,
  missing: missingWords,
  overview: overviewWords,
  page: pageWords,
  panel: panelWords,
  people: peopleWords,
  planScreen: planWords,
  previews: previewWords,
  reading: readingWords,
  reminders: reminderWords,
  rooms: roomWords,
  rounds: roundWords,
  rules: ruleWords,
  running: runningWords,
  facts: factWords,
  strands: strandWords,
  persons: personWords,
  settings: settingWords,
};
