/** What somebody wrote, apart from what they quoted: the quoted words may tell what they answer. */
export type OwnWords = { words: string; quoted: string };

const HTML_QUOTE = /<blockquote[\s\S]*?<\/blockquote>/gi;
const REPLY_HEAD = /^(?:on .{4,80} wrote:|from: .+|-{3,} ?original message ?-{3,}.*)$/i;

/** A message without what it quotes, as Teams and mail clients quote. Pure. */
export function ownWords(said: string): OwnWords {
  const quotes: string[] = [];
  const without = said.replace(HTML_QUOTE, quote => {
    quotes.push(quote.replace(/<[^>]*>/g, ' '));
    return '\n';
  });
  const own: string[] = [];
  for (const line of without.split('\n'))
    if (/^\s*(?:>|&gt;)/.test(line) || REPLY_HEAD.test(line.trim())) quotes.push(line);
    else own.push(line);
  return {
    words: own
      .join('\n')
      .replace(/\u00A0/g, ' ')
      .trim(),
    quoted: quotes.join('\n'),
  };
}
