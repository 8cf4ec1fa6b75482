const TENANT = '11111111-1111-4111-8111-111111111111';
const PERSON = 'aaaaaaaa-0000-4000-8000-00000000000a';

/**
 * A page that speaks to the tab in its frame as Teams does (teams-js 2.58, MSAL 5.29): it greets it, gives a
 * dark theme and a link to an action, and tokens `for <scope>` of one person. It notes on `window.heard`
 * what the tab tells it. Without `nests` it signs people in as Teams did before nested sign-in.
 */
export function hostPage(tabUrl: string, nests = true): string {
  return `<!doctype html><title>A host</title>
<iframe src="${tabUrl}" style="width:1200px;height:800px"></iframe>
<script>
const RUNTIME = { apiVersion: 4, hostVersionsInfo: {}, isNAAChannelRecommended: ${nests}, isLegacyTeams: false,
  supports: { ${nests ? 'nestedAppAuth: {}, ' : ''}pages: {} } };
const CONTEXT = { entityId: 'plan', subEntityId: 'OD1-02', theme: 'dark', locale: 'en-gb', hostClientType: 'web',
  page: { id: 'plan', subPageId: 'OD1-02' }, app: { theme: 'dark', host: { name: 'Teams' } } };
const ACCOUNT = { homeAccountId: '${PERSON}.${TENANT}', localAccountId: '${PERSON}', tenantId: '${TENANT}',
  environment: 'login.microsoftonline.com', username: 'a@police.example', name: 'Person A' };

window.heard = [];
window.tell = (func, args) => document.querySelector('iframe').contentWindow.postMessage({ func, args }, '*');

const part = value => btoa(JSON.stringify(value)).replace(/=/g, '').replace(/[+]/g, '-').replace(/[/]/g, '_');
function idToken(audience) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: 'https://login.microsoftonline.com/${TENANT}/v2.0', aud: audience, oid: '${PERSON}', tid: '${TENANT}',
    preferred_username: ACCOUNT.username, name: ACCOUNT.name, sub: 's', iat: now, nbf: now, exp: now + 3600 };
  return part({ alg: 'none' }) + '.' + part(claims) + '.x';
}
function signIn({ method, requestId, tokenParams }) {
  const { homeAccountId, environment, tenantId } = ACCOUNT;
  const answer = { messageType: 'NestedAppAuthResponse', requestId, success: true };
  if (method === 'GetInitContext')
    return { ...answer, initContext: { sdkName: 'host', sdkVersion: '1', capabilities: { queryAccount: true },
      accountContext: { homeAccountId, environment, tenantId } } };
  const { scope, clientId } = tokenParams;
  const wanted = scope.split(' ').find(name => name.includes('/'));
  return { ...answer, account: ACCOUNT, token: { access_token: 'for ' + wanted, expires_in: 3600, scope, properties: null,
    id_token: idToken(clientId), authority: 'https://login.microsoftonline.com/${TENANT}/' } };
}
addEventListener('message', ({ data, source, origin }) => {
  if (!data || !data.func) return;
  window.heard.push(data.func);
  const reply = args => source.postMessage({ id: data.id, uuid: data.uuid, func: data.func, args }, origin);
  if (data.func === 'initialize') reply(['content', 'web', '2.58.0', JSON.stringify(RUNTIME)]);
  else if (data.func === 'getContext') reply([CONTEXT]);
  else if (data.func === 'nestedAppAuth.execute')
    reply([null, JSON.stringify(signIn(JSON.parse((data.args && data.args[0]) || data.data)))]);
  else if (data.func === 'authentication.getAuthToken') reply([true, idToken('api://client')]);
  else reply([]);
});
</script>`;
}
