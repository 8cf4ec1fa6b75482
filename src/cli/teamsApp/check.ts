import { AppManifestUtils, type TeamsManifest } from '@microsoft/app-manifest';
import type { Manifest } from './manifest';
import { pngSize } from './pngSize';
import type { AppSettings } from './settings';

/** Files of the package by their name in it. */
export type Files = Readonly<Record<string, Uint8Array>>;

/**
 * What would make Teams refuse the package or leave it useless, a sentence each; nothing when all is
 * well. Asks Microsoft's own schema, which is in the library, so no network is needed.
 */
export async function packageFaults(
  manifest: Manifest,
  files: Files,
  settings: AppSettings,
): Promise<readonly string[]> {
  return [
    ...(await schemaFaults(manifest)),
    ...idFaults(manifest, settings),
    ...domainFaults(manifest, settings),
    ...iconFaults(manifest, files),
    ...languageFaults(manifest, files),
  ];
}

async function schemaFaults(manifest: Manifest): Promise<string[]> {
  const faults = await AppManifestUtils.validateAgainstSchema(manifest as unknown as TeamsManifest);
  return faults.map(
    fault => `Microsoft's schema says: ${fault.replace(/ Details: .*$/, '').trim()}`,
  );
}

function idFaults(
  { id, bots, composeExtensions = [], webApplicationInfo }: Manifest,
  settings: AppSettings,
) {
  const botIds = [...bots, ...composeExtensions].map(({ botId }) => botId);
  const faults: string[] = [];
  if (botIds.some(botId => botId !== webApplicationInfo.id))
    faults.push('Bot and webApplicationInfo must have one id: CLIENT_ID.');
  if (webApplicationInfo.id !== settings.CLIENT_ID)
    faults.push(`webApplicationInfo.id is ${webApplicationInfo.id}, not CLIENT_ID.`);
  if (id === settings.CLIENT_ID)
    faults.push(
      'TEAMS_APP_ID and CLIENT_ID are the same: the app in Teams needs an id of its own.',
    );
  return faults;
}

function domainFaults({ validDomains, webApplicationInfo }: Manifest, settings: AppSettings) {
  const faults: string[] = [];
  if (validDomains.join() !== settings.PUBLIC_HOST)
    faults.push(`validDomains may hold ${settings.PUBLIC_HOST} and nothing else.`);
  for (const { redirectUri } of webApplicationInfo.nestedAppAuthInfo)
    if (redirectUri !== new URL(settings.PUBLIC_URL).origin)
      faults.push(
        `nestedAppAuthInfo must come back to ${settings.PUBLIC_URL}, not ${redirectUri}.`,
      );
  return faults;
}

const ICON_SIZES = { color: 192, outline: 32 } as const;

function iconFaults({ icons }: Manifest, files: Files): string[] {
  return Object.entries(ICON_SIZES).flatMap(([kind, side]) => {
    const name = icons[kind as keyof typeof ICON_SIZES];
    const bytes = files[name];
    if (!bytes) return [`The icon ${name} is not in the package.`];
    const size = pngSize(bytes);
    if (size?.width === side && size.height === side) return [];
    const is = size ? `${size.width} by ${size.height}` : 'no PNG';
    return [`The icon ${name} is ${is}; it has to be a PNG of ${side} by ${side}.`];
  });
}

/** Teams shows the words of the language file: they must not say something else than the manifest. */
function languageFaults(manifest: Manifest, files: Files): string[] {
  const file = manifest.localizationInfo.defaultLanguageFile;
  const bytes = files[file];
  if (!bytes) return [`The language file ${file} is not in the package.`];
  const words = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>;
  return Object.entries(words)
    .filter(([path]) => path !== '$schema')
    .filter(([path, text]) => valueAt(manifest, path) !== text)
    .map(([path]) => `${file} and the manifest differ on ${path}.`);
}

/** What `staticTabs[0].name` names; undefined where there is no such place. */
function valueAt(manifest: Manifest, path: string): unknown {
  let value: unknown = manifest;
  for (const key of path.split(/[.[\]]+/).filter(Boolean))
    value = (Object(value) as Record<string, unknown>)[key];
  return value;
}
