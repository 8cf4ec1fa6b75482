import { app, pages } from '@microsoft/teams-js';
import type { Settings } from '../../plan/service';
import { configure } from './configure';

/** The page that Teams opens to add the tab to a channel. Outside Teams the page's own words stay. */
const says = document.getElementById('says');
await app.initialize();

await configure({
  host: {
    channelType: async () => (await app.getContext()).channel?.membershipType,
    onSave: save =>
      pages.config.registerOnSaveHandler(event => {
        save().then(
          () => event.notifySuccess(),
          () => event.notifyFailure('The tab could not be added. Please try again.'),
        );
      }),
    setConfig: config => pages.config.setConfig(config),
    allowSave: isAllowed => pages.config.setValidityState(isAllowed),
    ready: () => void app.notifySuccess(),
  },
  origin: window.location.origin,
  site: async () => {
    const answer = await fetch('./api/settings');
    if (!answer.ok) throw new Error(`The settings could not be read: ${answer.status}`);
    return ((await answer.json()) as Settings).siteUrl;
  },
  say: sentence => {
    if (says) says.textContent = sentence;
  },
});
