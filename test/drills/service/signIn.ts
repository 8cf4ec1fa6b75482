import { createDirectory } from '../../../src/local/directory/directory';
import type { SamplePerson } from '../../../src/local/directory/people';
import { createTokens, type Tokens } from '../../../src/local/directory/tokens';
import { serve } from '../../../src/local/http';

export const IDENTITY_HEADER = 'of the drills';

/** The sign-in service and the host's identity endpoint of a world; `url` is straight to it. */
export type SignIn = { url: string; tokens: () => Tokens; become: Become; close(): Promise<void> };
type Become = (issuer: string, people: readonly SamplePerson[]) => Promise<void>;

/** Starts it; who it is for the outside, a proxy perhaps, is said when that is known. */
export async function startSignIn(): Promise<SignIn> {
  const made: { tokens?: Tokens; handle?: (request: Request) => Promise<Response> } = {};
  const server = await serve(
    async request => made.handle?.(request) ?? new Response('', { status: 503 }),
    { port: 0 },
  );
  return {
    url: server.url.replace('localhost', '127.0.0.1'),
    tokens: () => {
      if (!made.tokens) throw new Error('Nobody has said where the sign-in service is');
      return made.tokens;
    },
    become: async (issuer, people) => {
      made.tokens = await createTokens(issuer);
      const siteOrigin = 'http://site.of.the.drills';
      const { tokens } = made;
      made.handle = createDirectory({
        ...{ url: issuer, people, tokens, siteOrigin, identityHeader: IDENTITY_HEADER },
      });
    },
    close: () => server.close(),
  };
}
