import type { SamplePerson } from './people';

/** A page on which one chooses who to be. Choosing goes back to `back` with `#person=<id>`. */
export function choosePage(people: readonly SamplePerson[], back: string): string {
  const target = isHere(back) ? back : '/';
  return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Choose who you are</title>
<style>
  body { font: 16px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color: #242424; }
  h1 { font-size: 1.5rem; }
  ul { list-style: none; padding: 0; }
  a { display: block; padding: .75rem 1rem; margin: .5rem 0; border: 1px solid #d1d1d1; border-radius: 4px; color: inherit; text-decoration: none; }
  a:hover, a:focus { border-color: #5b5fc7; outline: 2px solid #5b5fc7; }
  small { display: block; color: #616161; }
</style>
<h1>Choose who you are</h1>
<p>Sample people of the sample plan. There is no password: this page is for trying things on your own machine.</p>
<ul>
${people.map(person => `<li><a href="${escape(`${target}#person=${person.id}`)}">${escape(person.name)}<small>${escape(roleOf(person))}</small></a></li>`).join('\n')}
</ul>
</html>`;
}

function roleOf({ asWritten, roles, deputyFor }: SamplePerson): string {
  const parts = [
    ...(asWritten.length > 0 ? [`in the plan as ${asWritten.join(', ')}`] : []),
    ...roles,
    ...(deputyFor.length > 0 ? [`deputy for ${deputyFor.join(', ')}`] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : 'not in the plan';
}

/** Only pages of this machine: a link elsewhere is not followed. */
function isHere(back: string): boolean {
  return URL.canParse(back) && ['localhost', '127.0.0.1'].includes(new URL(back).hostname);
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, found => ESCAPES[found] ?? found);
