type Reason = { sign: RegExp; says: string };

/**
 * What stands behind a refusal, by the signs that Entra and SharePoint leave in their answers. The
 * first that fits wins. Codes: https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const REASONS: readonly Reason[] = [
  {
    sign: /AADSTS53003|AADSTS53000|AADSTS530\d\d/,
    says: 'a Conditional Access policy refuses it: for an app that is a policy for workload identities',
  },
  {
    sign: /AADSTS70021|AADSTS700213|AADSTS700211/,
    says: 'no federated credential of the registration fits the managed identity: issuer and subject have to be its tenant and its principal id',
  },
  {
    sign: /AADSTS700027|AADSTS7000222|AADSTS700030/,
    says: 'the certificate is not one of the registration, or it has expired',
  },
  {
    sign: /AADSTS700016|AADSTS7000229|AADSTS90002/,
    says: 'the tenant does not know the registration: look at TENANT_ID and CLIENT_ID',
  },
  { sign: /AADSTS65001|AADSTS90094/, says: 'no administrator has consented yet' },
  {
    sign: /AADSTS500011|AADSTS650057/,
    says: 'the registration does not ask for SharePoint: add the permission Sites.Selected of Office 365 SharePoint Online',
  },
  {
    sign: /unsupported app.?only token/i,
    says: 'SharePoint takes no app that signs in with a client secret: it needs the certificate or the federated credential',
  },
  {
    sign: /application restriction|restricted app|appaccesscontrol/i,
    says: 'the site has Application Restrictions: add the app with infra/allow-app.ps1',
  },
  {
    sign: /network location|ipaddress|ip address|location.?based/i,
    says: 'a network location policy of SharePoint refuses the address that it was called from',
  },
  {
    sign: /restricted access control|restricted site access/i,
    says: 'the site is restricted to members of a group, and the app is not let past that',
  },
  {
    sign: /limited access|unmanaged device|conditional access/i,
    says: 'a policy for unmanaged devices refuses apps',
  },
  { sign: /locked|read.?only|noaccess/i, says: 'the site is locked or read-only' },
];

/** The policy or setting behind a refusal, and what its answer says; nothing known: the grant. Pure. */
export function whyRefused(status: number, answer: string): string {
  const said = sentenceIn(answer);
  const reason = REASONS.find(({ sign }) => sign.test(answer))?.says ?? usually(status);
  return `${status}: ${reason}${said ? ` (it says “${said}”)` : ''}`;
}

function usually(status: number): string {
  if (status === 401) return 'the token is not taken: it is for another tenant, or too old';
  if (status === 403) return 'no right on this site: npm run grant gives it';
  if (status === 404) return 'there is no such site or list: npm run provision makes the lists';
  if (status === 429 || status === 503) return 'too busy just now: try again in a few minutes';
  return 'unexpected';
}

const LONGEST = 160;

/** The sentence of an OData or OAuth error, else the beginning of what came. */
function sentenceIn(answer: string): string {
  const found = /"(?:value|message|error_description)"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(answer)?.[1];
  const text = (found ?? answer).replace(/\s+/g, ' ').trim();
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
