import {
  type Activity,
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type TurnContext,
} from 'botbuilder';
import { executable, isCard } from './cards/execute';
import { shorter } from './cards/shorter';
import { isLoopback } from './config';
import { nameOf } from './nameOf';
import { inTurnFor } from './speech';
import { talkWords } from './words/talking';

/** Gives a token for an audience; asked for each, kept by whoever gives it. */
export type Tokens = (audience: string) => Promise<string>;

/**
 * How the bot is reached: through Teams, with tokens checked on every call and put on every answer, or
 * anonymously by a chat client on this very machine.
 */
export type ChatDoor =
  | { kind: 'anonymous' }
  | {
      kind: 'teams';
      appId: string;
      tenantId: string;
      tokens: Tokens;
      channel?: { issuer: string; metadataUrl: string }; // another cloud than the public one, or a test's
    };

/** The adapter of a door, with who may come in by it. */
export type Chat = {
  adapter: CloudAdapter;
  appId: string; // empty for the anonymous door
  /** Whether this activity may come in. Asked before anything of it is believed. */
  letsIn: (activity: Partial<Activity>, authorization: string) => Promise<boolean>;
  /** A turn of our own in a conversation. Never throws: nobody waits for it. */
  later: (
    where: Partial<ConversationReference>,
    turn: (context: TurnContext) => Promise<void>,
  ) => Promise<void>;
};

const CHANNEL_SCOPE = 'https://api.botframework.com';

/** Opens a door. Nothing is posted twice: retries of the SDK are off, since a message POST has no key. */
export function openChat(door: ChatDoor, log: (line: string) => void): Chat {
  const authentication =
    door.kind === 'anonymous'
      ? new ConfigurationBotFrameworkAuthentication({})
      : new ConfigurationBotFrameworkAuthentication(settingsOf(door), credentialsOf(door));
  const adapter = new CloudAdapter(authentication);
  adapter.use(async ({ activity }, next) => {
    // The chat client on this machine says en-US of everybody: it knows nothing of who reads.
    if (door.kind === 'anonymous') delete activity.locale;
    await inTurnFor(activity.locale, next);
  });
  adapter.use(async (context, next) => {
    postOnce(adapter, context);
    shortenIn(context);
    if (door.kind === 'teams') executeIn(context);
    await next();
  });
  adapter.onTurnError = async (context, error) => {
    log(`turn failed: ${context.activity.type} ${context.activity.id ?? ''} ${nameOf(error)}`);
    const { locale } = context.activity; // the turn's own end is behind us
    await inTurnFor(locale, () => context.sendActivity(talkWords.sorry));
  };
  const appId = door.kind === 'teams' ? door.appId : '';
  return {
    adapter,
    appId,
    later: async (where, turn) => {
      try {
        await adapter.continueConversationAsync(appId, where, turn);
      } catch (error) {
        log(`late answer failed: ${where.conversation?.id ?? ''} ${nameOf(error)}`);
      }
    },
    letsIn: async (activity, authorization) => {
      if (door.kind === 'anonymous') return isOnThisMachine(activity.serviceUrl);
      try {
        await authentication.authenticateRequest(activity as Activity, authorization);
        return true;
      } catch {
        return false; // forged, HS256 and unsigned tokens are thrown as other errors than the SDK's own refusal
      }
    },
  };
}

/** A card that Teams finds too big was not taken: a shorter one goes in its place, once. */
function shortenIn(context: TurnContext): void {
  context.onSendActivities(async (_context, activities, send) => {
    const before = activities.map(({ attachments = [] }) =>
      attachments.map(({ content }): unknown => content),
    );
    try {
      return await send();
    } catch (error) {
      if (!isTooBig(error) || !before.flat().some(isCard)) throw error;
      for (const [place, { attachments = [] }] of activities.entries())
        for (const [which, attachment] of attachments.entries()) {
          const content: unknown = before[place]?.[which];
          if (isCard(content)) attachment.content = shorter(content);
        }
      return send();
    }
  });
}

const isTooBig = (error: unknown): boolean =>
  (Object(error) as { statusCode?: unknown }).statusCode === 413;

/**
 * Teams' own clients execute buttons; whatever else comes in by the anonymous door submits them. Every
 * card that leaves is changed here, also those of reminders and the answers to invokes.
 */
function executeIn(context: TurnContext): void {
  context.onSendActivities(async (_context, activities, send) => {
    activities.forEach(makeExecutable);
    return send();
  });
  context.onUpdateActivity(async (_context, activity, send) => {
    makeExecutable(activity);
    return send();
  });
}

function makeExecutable(activity: Partial<Activity>): void {
  for (const attachment of activity.attachments ?? [])
    if (isCard(attachment.content)) attachment.content = executable(attachment.content);
  const { body } = Object(activity.value) as { body?: { value?: unknown } };
  if (activity.type === ActivityTypes.InvokeResponse && body && isCard(body.value))
    body.value = executable(body.value);
}

/** A send that fails may have arrived all the same: it is never repeated behind our back. */
function postOnce(adapter: CloudAdapter, context: TurnContext): void {
  const client = context.turnState.get<PipelineOwner | undefined>(adapter.ConnectorClientKey);
  client?.client?.pipeline?.removePolicy({ name: 'defaultRetryPolicy' });
}

type PipelineOwner = {
  client?: { pipeline?: { removePolicy(which: { name: string }): void } };
};

function settingsOf({ appId, tenantId, channel }: Extract<ChatDoor, { kind: 'teams' }>) {
  const settings = {
    MicrosoftAppId: appId,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: tenantId,
  };
  if (!channel) return settings;
  return {
    ...settings, // any of the following needs all of them
    MicrosoftAppPassword: 'unused: tokens come from the credentials factory',
    ChannelService: '',
    ValidateAuthority: false,
    ToChannelFromBotLoginUrl: channel.metadataUrl,
    ToChannelFromBotOAuthScope: CHANNEL_SCOPE,
    ToBotFromChannelTokenIssuer: channel.issuer,
    OAuthUrl: channel.metadataUrl,
    ToBotFromChannelOpenIdMetadataUrl: channel.metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: channel.metadataUrl,
    CallerId: 'urn:botframework:azure',
  };
}

/** Our own tokens on what the bot posts, so that no secret is needed. */
function credentialsOf(door: Extract<ChatDoor, { kind: 'teams' }>) {
  const factory = {
    isValidAppId: async (appId: string) => appId === door.appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async (_appId: string, audience: string) => ({
      signRequest: async (request: { headers: { set(name: string, value: string): void } }) => {
        const token = await door.tokens(audience || CHANNEL_SCOPE);
        request.headers.set('authorization', `Bearer ${token}`);
        return request;
      },
    }),
  };
  return factory as unknown as CredentialsFactory;
}

type CredentialsFactory = ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1];

function isOnThisMachine(serviceUrl: string | undefined): boolean {
  const host = URL.parse(serviceUrl ?? '')?.hostname;
  return host !== undefined && isLoopback(host);
}
