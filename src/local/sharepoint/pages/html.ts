/** HTML that needs no more escaping. */
export type Html = { readonly html: string };
type Part = Html | string | number | undefined | readonly Html[];

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const asHtml = (part: Part): string => {
  if (part === undefined) return '';
  if (typeof part === 'object')
    return 'html' in part ? part.html : part.map(one => one.html).join('');
  return String(part).replace(/[&<>"']/g, sign => SIGNS[sign] ?? sign);
};

/** Writes HTML; whatever is put in is escaped unless it is HTML already. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.map((text, index) => text + asHtml(parts[index])).join('') };
}
