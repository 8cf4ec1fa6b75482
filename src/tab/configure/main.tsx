import { app, pages } from '@microsoft/teams-js';
import { createRoot } from 'react-dom/client';
import { Themed } from '../frame/Themed';
import { reachDoorstep } from '../load/session';
import { speakFor } from '../speak';
import { themeNamed } from '../theme';
import { configureWords } from '../words/configure';
import { choosingAt } from './choices';
import { ConfigurePage } from './ConfigurePage';

/** The page that Teams opens to add the tab to a channel. Outside Teams the page's own words stay. */
await app.initialize();
const { channel, team, app: teams } = await app.getContext();
const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the form');

await speakFor(teams.locale, window);
createRoot(root).render(
  <Themed theme={themeNamed(teams.theme)}>
    <ConfigurePage
      channel={{
        id: channel?.id,
        type: channel?.membershipType,
        called: {
          name: [team?.displayName, channel?.displayName].filter(Boolean).join(': '),
          ...(team?.internalId && { team: team.internalId }),
        },
      }}
      origin={window.location.origin}
      host={{
        onSave: save =>
          pages.config.registerOnSaveHandler(event => {
            save().then(
              () => event.notifySuccess(),
              (error: unknown) =>
                event.notifyFailure(
                  error instanceof Error ? error.message : configureWords.saveFailed,
                ),
            );
          }),
        setConfig: config => pages.config.setConfig(config),
        allowSave: isAllowed => pages.config.setValidityState(isAllowed),
      }}
      reach={reach}
      choosing={({ signIn }) => choosingAt('', () => signIn.token('service'))}
    />
  </Themed>,
);
await app.notifySuccess();

function reach() {
  return reachDoorstep({
    serviceUrl: '',
    signIn: async settings => {
      const { entraSignIn } = await import('../signin/msal');
      return entraSignIn(settings, true);
    },
  });
}
