const SPACE = /[^\S\n]+/gu;
const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
};

/**
 * What a cell says: paragraphs on lines of their own, no tags, no double spaces. Pure.
 * Fragments such as `<p>` and `<i>` come from pages that tables were copied from.
 */
export function cellText(cell: string): string {
  return cell
    .replace(/<\/?p(?:\s[^<>]*)?>|<br\s*\/?>/gi, '\n')
    .replace(/([.!?:])\s*<(?:i|em|b|strong)>/gi, '$1\n')
    .replace(/<\/?(?:i|em|b|strong|u|span|font|div|ul|ol|li)(?:\s[^<>]*)?>/gi, '')
    .replace(/&(?:amp|lt|gt|quot|nbsp);/g, name => NAMED[name] ?? name)
    .replace(SPACE, ' ')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');
}

/** Two parts of one text that a page break cut apart. */
export function joined(first: string, second: string): string {
  return [first, second].filter(part => part !== '').join(' ');
}
