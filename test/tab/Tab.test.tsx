import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findHost } from '../../src/tab/host';
import { arrival, type SessionParts } from '../../src/tab/load/session';
import { signInNeeded } from '../../src/tab/signin/signIn';
import { Tab } from '../../src/tab/Tab';
import { aHost, aSession } from './aSession';

const { settings } = aSession();
const now = () => new Date('2012-08-03T09:00:00Z');

describe('the tab', () => {
  it('says so when the service has no settings, and asks again at a press', async () => {
    const answers = [new Response('', { status: 500 }), Response.json(settings)];
    jest.spyOn(globalThis, 'fetch').mockImplementation(async () => answers.shift() ?? noAnswer());
    const signIn = jest.fn(() => neverSignedIn());
    render(<Tab host={aHost()} arrive={arriving(signIn)} now={now} />);
    expect(await screen.findByRole('alert')).toHaveTextContent('could not read its settings');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
    expect(signIn).toHaveBeenCalledWith(settings);
  });

  it('says why signing in did not work', async () => {
    jest.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(settings));
    render(<Tab host={aHost()} arrive={arriving(neverSignedIn)} now={now} />);
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The window was closed');
  });

  it('tells its host that it is painted, then that it can be used', () => {
    jest.spyOn(globalThis, 'fetch').mockImplementation(noAnswer);
    const told: string[] = [];
    const host = {
      ...aHost(),
      painted: () => told.push('painted'),
      useful: () => told.push('useful'),
    };
    render(<Tab host={host} arrive={arriving(neverSignedIn)} now={now} />);
    expect(new Set(told)).toEqual(new Set(['painted', 'useful']));
  });
});

describe('without a host', () => {
  it('is a plain browser at once, in the theme of the address', async () => {
    window.history.replaceState(null, '', '/?theme=contrast');
    const host = findHost(window);
    expect(host.theme()).toBe('contrast');
    await expect(host.context).resolves.toEqual({ inTeams: false });
  });
});

const arriving = (signIn: SessionParts['signIn']) => arrival({ serviceUrl: '', signIn });
const noAnswer = (): Promise<Response> => new Promise(() => undefined);

function neverSignedIn() {
  return {
    person: async () => Promise.reject(signInNeeded('nobody')),
    token: async () => Promise.reject(signInNeeded('nobody')),
    begin: async () => Promise.reject(new Error('The window was closed')),
  };
}
