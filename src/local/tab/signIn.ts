type Person = { id: string; name: string };
type Token = { token: string; expiresOn: number };

const KEY = 'person';
const SPARE_S = 60;

/**
 * Signs in with the local sign-in service: as the person chosen last, or as `first` where nobody was
 * chosen. Choosing happens on the service's own page, which comes back with `#person=<id>`.
 */
export function localSignIn({ url, first }: { url: string; first: string }) {
  const id = chosen() ?? first;
  const tokens = new Map<string, Promise<Token>>();

  const freshToken = async (audience: string): Promise<Token> => {
    const answer = await fetch(`${url}/token?person=${id}&audience=${audience}`);
    if (!answer.ok) throw await refusal(answer);
    return (await answer.json()) as Token;
  };

  return {
    async person(): Promise<Person> {
      const people = (await (await fetch(`${url}/people`)).json()) as Person[];
      return people.find(person => person.id === id) ?? { id, name: 'Somebody unknown' };
    },
    async token(audience: 'sharepoint' | 'service'): Promise<string> {
      const asked = tokens.get(audience);
      const kept = await asked?.catch(() => undefined);
      if (kept && kept.expiresOn - SPARE_S > Date.now() / 1000) return kept.token;
      const others = tokens.get(audience); // several ask at once: one request does for all
      const fresh = others && others !== asked ? others : freshToken(audience);
      tokens.set(audience, fresh);
      return (await fresh).token;
    },
    switchPerson(): void {
      const back = new URL(location.href);
      back.hash = '';
      location.assign(`${url}/choose?back=${encodeURIComponent(back.href)}`);
    },
  };
}

/** Who came back from the choosing page, else who was chosen before in this browser. */
function chosen(): string | undefined {
  const back = /^#person=([\w-]+)$/.exec(location.hash)?.[1];
  if (back) {
    localStorage.setItem(KEY, back);
    history.replaceState(undefined, '', location.pathname + location.search);
  }
  return back ?? localStorage.getItem(KEY) ?? undefined;
}

/** What a refusal is called where the tab tells such refusals apart: a drill gives them to try what it says then. */
const NAMES: Readonly<Record<string, string>> = {
  consent_required: 'SignInNeeded',
  unsupported: 'NoSharePointToken',
};

async function refusal(answer: Response): Promise<Error> {
  const { error } = Object(await answer.json().catch(() => ({}))) as { error?: unknown };
  const refused = new Error('The local sign-in service does not know you.');
  const name = typeof error === 'string' ? NAMES[error] : undefined;
  return name ? Object.assign(refused, { name }) : refused;
}
