import '@testing-library/jest-dom';
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PlanPage } from '../../src/tab/frame/PlanPage';
import type { Session } from '../../src/tab/load/session';
import { aHost, aSession, TODAY } from './aSession';

/** The panel comes when it is needed; here it is there already, and a busy machine is given time. */
import '../../src/tab/panel/ActionPanel';
import '../../src/tab/table/PlanScreen';
configure({ asyncUtilTimeout: 60_000, getElementError: message => new Error(message ?? '') });

/** jsdom has no scrolling; the long table does not need it to. */
window.scrollTo = () => undefined;
window.HTMLElement.prototype.scrollIntoView = () => undefined;

beforeEach(() => {
  window.sessionStorage.clear();
  window.localStorage.clear();
});

/** Shows the plan page at an address such as `?rag=Red`, and gives a user to act on it. */
export function showPlanPage(session: Session = aSession(), search = '?view=plan', host = aHost()) {
  window.history.replaceState(null, '', `/${search}`);
  const user = userEvent.setup({ delay: null });
  const now = () => new Date(`${TODAY}T09:00:00Z`);
  const shown = render(
    <FluentProvider theme={teamsLightTheme}>
      <PlanPage session={session} host={host} now={now} />
    </FluentProvider>,
  );
  return { user, ...shown };
}

/** The long table, once the plan is there. */
export async function theTable() {
  return within(await screen.findByRole('grid'));
}

/** The refs of the actions that are shown, from top to bottom. */
export async function refsShown(): Promise<readonly string[]> {
  const rows = (await theTable()).queryAllByRole('rowheader');
  return rows.map(row => row.textContent);
}
