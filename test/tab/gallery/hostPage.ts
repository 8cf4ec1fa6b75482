/**
 * A page that speaks to the tab in its frame as Teams does (teams-js 2.58): it greets it, gives a dark
 * theme and a link to an action, and notes on `window.heard` what the tab tells it.
 */
export function hostPage(tabUrl: string): string {
  return `<!doctype html><title>A host</title>
<iframe src="${tabUrl}" style="width:1200px;height:800px"></iframe>
<script>
const RUNTIME = { apiVersion: 4, isNAAChannelRecommended: true, isLegacyTeams: false, supports: { pages: {} } };
const CONTEXT = { entityId: 'plan', subEntityId: 'OD1-02', theme: 'dark', locale: 'en-gb', hostClientType: 'web',
  page: { id: 'plan', subPageId: 'OD1-02' }, app: { theme: 'dark', host: { name: 'Teams' } } };
window.heard = [];
const tab = () => document.querySelector('iframe').contentWindow;
window.tell = (func, args) => tab().postMessage({ func, args }, '*');
addEventListener('message', ({ data, source, origin }) => {
  if (!data || !data.func) return;
  window.heard.push(data.func);
  const reply = args => source.postMessage({ id: data.id, uuid: data.uuid, args }, origin);
  if (data.func === 'initialize') reply(['content', 'web', '2.58.0', JSON.stringify(RUNTIME)]);
  else if (data.func === 'getContext') reply([CONTEXT]);
  else reply([]);
});
</script>`;
}
