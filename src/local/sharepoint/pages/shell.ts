import type { Site } from '../context';
import { html, type Html } from './html';

const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:14px/1.45 'Segoe UI',system-ui,sans-serif;color:#242424;background:#faf9f8}
a{color:#03787c;text-decoration:none}a:hover{text-decoration:underline}
a:focus-visible,select:focus-visible,button:focus-visible{outline:2px solid #03787c;outline-offset:2px}
header{background:#03787c;color:#fff;padding:10px 24px;display:flex;gap:16px;align-items:center;justify-content:space-between;flex-wrap:wrap}
header a{color:#fff;font-weight:600;font-size:16px}
header form{display:flex;gap:8px;align-items:center;margin:0}
select,button{font:inherit;padding:4px 8px;border:1px solid #8a8886;border-radius:4px;background:#fff;color:#242424}
main{padding:20px 24px}
h1{font-size:24px;font-weight:600;margin:0 0 4px}
.soft{color:#605e5c}
nav.views{display:flex;gap:4px;flex-wrap:wrap;margin:16px 0 12px;border-bottom:1px solid #d2d0ce}
nav.views a{padding:6px 12px;border-radius:4px 4px 0 0;white-space:nowrap}
nav.views a[aria-current]{font-weight:600;color:#242424;box-shadow:inset 0 -3px #03787c}
.table{overflow-x:auto;background:#fff;border:1px solid #e1dfdd;border-radius:4px}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:8px 12px;border-bottom:1px solid #edebe9;vertical-align:top}
td{max-width:42em;white-space:pre-line;overflow-wrap:break-word}
td.short{white-space:nowrap}td.long{min-width:14em}td.title{min-width:24em}
th{background:#f3f2f1;font-weight:600;vertical-align:bottom}
details.filter{margin:0 0 12px}details.filter summary{cursor:pointer;width:max-content;color:#03787c}
details.filter div{display:flex;gap:24px;flex-wrap:wrap;padding:8px 0}
details.filter h2{font-size:14px;margin:0}details.filter ul{list-style:none;margin:4px 0;padding:0;max-height:16em;overflow-y:auto}
tr.group th{background:#fff;padding-top:16px}
dl{display:grid;grid-template-columns:minmax(8em,14em) 1fr;gap:6px 16px;background:#fff;padding:16px;border:1px solid #e1dfdd;border-radius:4px}
dt{font-weight:600}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}
ul.lists{list-style:none;padding:0;display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(260px,1fr))}
ul.lists li{background:#fff;border:1px solid #e1dfdd;border-radius:4px;padding:12px 16px}
`;

/** A page of the site: who is signed in, a way to be another, and the content. */
export function page(
  site: Site,
  caller: number | undefined,
  title: string,
  content: Html,
  status = 200,
): Response {
  const body = html`<!doctype html>
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        <header><a href="${site.path}/">${siteTitle(site)}</a>${picker(site, caller)}</header>
        <main>${content}</main>
      </body>
    </html>`;
  return new Response(body.html, {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

/** The site's title as its pages show it. */
export const siteTitle = (site: Site): string => {
  const given = site.web.get('', 'title')?.value;
  return typeof given === 'string' ? given : (site.path.split('/').at(-1) ?? 'Site');
};

function picker(site: Site, caller: number | undefined): Html {
  const me = caller === undefined ? undefined : site.person(caller)?.objectId;
  const options = site.people.map(
    person =>
      html`<option value="${person.id}" ${{ html: person.id === me ? ' selected' : '' }}>
        ${person.name}
      </option>`,
  );
  const nobody =
    me === undefined ? html`<option value="" selected>Choose a person</option>` : undefined;
  return html`<form action="${site.path}/_layouts/15/SignIn.aspx">
    <label
      >Signed in as
      <select name="person">
        ${nobody}${options}
      </select></label
    ><button>Change</button>
  </form>`;
}
