import type { AppSettings } from './settings';

/** As much of a Teams manifest as our checks read. */
export type Manifest = {
  id: string;
  name: { short: string; full: string };
  description: { short: string; full: string };
  icons: { color: string; outline: string };
  localizationInfo: { defaultLanguageFile: string };
  bots: readonly { botId: string }[];
  composeExtensions?: readonly { botId: string }[];
  validDomains: readonly string[];
  webApplicationInfo: { id: string; nestedAppAuthInfo: readonly { redirectUri: string }[] };
};

/**
 * The manifest with every `${{NAME}}` of the template filled in, as Microsoft 365 Agents Toolkit
 * would. Throws when the template asks for a setting that there is none of. Pure.
 */
export function fillIn(template: string, settings: AppSettings): Manifest {
  const known: Readonly<Record<string, string>> = settings;
  const text = template.replace(/\$\{\{\s*(\w+)\s*\}\}/g, (_whole, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`The manifest asks for ${name}, which is no setting.`);
    return JSON.stringify(value).slice(1, -1);
  });
  return JSON.parse(text) as Manifest;
}
