import type { Site } from '../context';
import { refusal } from '../errors';
import type { Kind } from './keptThings';

const ZERO = '00000000-0000-0000-0000-000000000000';

/** Links and scripts that pages are to show. `scope`: 2 site collection, 3 site, 4 list. */
export const userCustomAction = (scope: 2 | 3 | 4): Kind => ({
  type: 'SP.UserCustomAction',
  name: 'UserCustomActions',
  key: 'Id',
  first: {
    ClientSideComponentId: ZERO,
    ClientSideComponentProperties: '',
    CommandUIExtension: null,
    Description: null,
    Group: null,
    HostProperties: '',
    ImageUrl: null,
    Location: null,
    Name: null,
    RegistrationId: null,
    RegistrationType: 0,
    Rights: { High: '0', Low: '0' },
    Scope: scope,
    ScriptBlock: null,
    ScriptSrc: null,
    Sequence: 0,
    Title: null,
    Url: null,
    VersionOfUserCustomAction: '16.0.1.0',
  },
});

/** What is to be called when something happens. */
export const eventReceiver: Kind = {
  type: 'SP.EventReceiverDefinition',
  name: 'EventReceivers',
  key: 'ReceiverId',
  wrapped: 'eventReceiverCreationInformation',
  first: {
    EventType: 0,
    ReceiverAssembly: '',
    ReceiverClass: '',
    ReceiverName: '',
    ReceiverUrl: '',
    SequenceNumber: 10_000,
    Synchronization: 0,
  },
};

const MOST_DAYS = 180;

/** Webhooks of a list. Nothing is sent, and the address is not tried [MS: it is]. */
export const subscription = (listId: string): Kind => ({
  type: 'Microsoft.SharePoint.Webhooks.Subscription',
  name: 'Subscriptions',
  key: 'id',
  check: (site, thing) => checkExpiry(site, String(thing.expirationDateTime)),
  first: {
    clientState: null,
    expirationDateTime: '',
    notificationUrl: '',
    resource: listId,
    resourceData: null,
  },
});

function checkExpiry(site: Site, written: string): void {
  const days = (Date.parse(written) - site.now().getTime()) / 86_400_000;
  if (!(days > 0 && days <= MOST_DAYS))
    throw refusal(
      400,
      'argument',
      `The expiration date must be in the future and at most ${MOST_DAYS} days from now.`,
    );
}

/** Links of a site's navigation. */
export const navigationNode = (name: string): Kind => ({
  type: 'SP.NavigationNode',
  name,
  key: 'Id',
  counted: true,
  first: {
    CurrentLCID: 1033,
    IsDocLib: false,
    IsExternal: false,
    IsVisible: true,
    ListTemplateType: 0,
    Title: '',
    Url: '',
  },
});

/** Features switched on. */
export const feature: Kind = {
  type: 'SP.Feature',
  name: 'Features',
  key: 'DefinitionId',
  first: { DisplayName: '' },
};
