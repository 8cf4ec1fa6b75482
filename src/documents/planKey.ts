const SAYS_LITTLE = new Set(
  'a an and the of for to in on our with action actions plan plans programme strategy scheme draft version appendix'.split(
    ' ',
  ),
);
const MOST_KEY = 40;

/**
 * The key of a plan from its title: its last telling word and its year, in letters, digits and hyphens
 * (`edhr-2012`). The same title gives the same key; `plan` when the title says nothing. Pure.
 */
export function planKey(title: string): string {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\s/–-]/g, '')
    .split(/[\s/–-]+/)
    .filter(word => word !== '' && !SAYS_LITTLE.has(word));
  const years = words.filter((word, index) => /^\d+$/.test(word) && index > 0).slice(-2);
  const telling = words.filter(word => /[a-z]/.test(word)).slice(years.length > 0 ? -1 : -2);
  return [...telling, ...years].join('-').slice(0, MOST_KEY).replace(/-+$/, '') || 'plan';
}
