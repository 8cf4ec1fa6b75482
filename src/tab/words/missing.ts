import { spoken } from '../../plan/words/spoken';

/** What is missing before the tab can show a plan, and how to mend it. */
export const missingWords = spoken('missing', {
  'no site': {
    title: 'The site of the plan is not there',
    how: (site: string) =>
      `The plan is looked for at ${site}. If the site was moved, renamed or deleted, whoever runs the service sets its new address (SHAREPOINT_SITE_URL) and starts the service again.`,
  },
  'no lists': {
    title: 'The site has no lists for a plan yet',
    how: (site: string) =>
      `An owner of ${site} makes them with one command, npm run provision; a second time does no harm. Then the plan manager brings the plan in with npm run import.`,
  },
  'no rights': {
    title: 'You have no right to read this plan',
    how: (site: string) =>
      `The plan manager can let you read it: as a visitor of ${site}. Actions of your own are shown without that right; there are none, or the service does not answer.`,
  },
  'no such plan': {
    title: 'This plan is not in the site',
    how: (site: string) =>
      `The link may be old, or name another plan. The plan manager knows which plans ${site} holds; in a channel, the settings of the tab choose one of them.`,
  },
  'no consent': {
    title: 'This app may not read SharePoint for you yet',
    how: () =>
      'Consent was refused or is still to be given. An administrator of Microsoft 365 gives it once for everybody: Entra admin centre, Enterprise applications, Followthrough, Permissions. Then try again.',
  },
  said: (what: string) => `What was answered: ${what}`,
});
