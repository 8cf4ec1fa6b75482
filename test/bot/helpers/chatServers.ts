import type { Activity } from 'botbuilder';
import { type Azurite, startAzurite } from '../../helpers/azurite';
import { type Connector, startConnector } from './connector';

/** Storage and a chat service for the tests of one file; what the service was sent is forgotten before each. */
export function chatServers() {
  let azurite: Azurite;
  let connector: Connector;
  beforeAll(async () => {
    azurite = await startAzurite();
    connector = await startConnector();
  }, 60_000);
  afterAll(async () => {
    await azurite.stop();
    await connector.stop();
  });
  beforeEach(() => {
    connector.posts.length = 0;
    connector.next.length = 0;
  });
  return {
    storage: () => ({ connectionString: azurite.connectionString }),
    connector: (): Connector => connector,
  };
}

/** What the bot hears of somebody in their own chat: from then on it knows the way there. */
export function aMessageFrom(id: string, serviceUrl: string): Activity {
  return {
    ...{ type: 'message', channelId: 'msteams', serviceUrl },
    from: { id: `29:${id}`, name: id, aadObjectId: id },
    recipient: { id: '28:bot', name: 'Bot' },
    conversation: { id: `chat of ${id}`, name: '', isGroup: false, conversationType: 'personal' },
  } as Activity;
}
