import { spoken } from '../../plan/words/spoken';

/** Acronyms of equality plans and of this tab, and what they stand for. */
export const GLOSSARY: Readonly<Record<string, string>> = spoken('glossary', {
  RAG: 'Red, Amber, Green: how an action stands, always with its reason',
  EDHR: 'Equality, diversity and human rights',
  ESPS: 'Equality Standard for the Police Service',
  LOKAHI: 'The Lokahi Foundation’s review of how a force works with its communities',
  HMIC: 'Her Majesty’s Inspectorate of Constabulary',
  EHRC: 'Equality and Human Rights Commission',
  PSED: 'Public sector equality duty',
  EIA: 'Equality impact assessment',
  SMB: 'Strategic management board',
  TBC: 'To be confirmed: no date is agreed yet',
  WCAG: 'Web Content Accessibility Guidelines',
});
