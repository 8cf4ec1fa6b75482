/** What a formula works with. Dates are days since 30 December 1899, as in a spreadsheet. */
export type FormulaValue = string | number | boolean | null;
type Lookup = (column: string) => FormulaValue;

const TOKEN =
  /\s*(?:"((?:[^"]|"")*)"|(\d+(?:\.\d+)?)|\[([^\]]+)\]|([A-Za-z_][\w.]*)|(<>|<=|>=|[-+*/^&=<>(),;]))/gy;
type Token = {
  readonly kind: 'text' | 'number' | 'column' | 'word' | 'sign';
  readonly text: string;
};

/** Works out a formula such as `=IF([Count]>3,"many","few")`. Throws on one it cannot read. */
export function formulaValue(formula: string, column: Lookup): FormulaValue {
  const tokens = tokensOf(formula.trim().replace(/^=/, ''));
  let at = 0;
  const sign = (...signs: readonly string[]): string | undefined => {
    const token = tokens[at];
    if (token?.kind !== 'sign' || !signs.includes(token.text)) return undefined;
    at += 1;
    return token.text;
  };
  const level = (signs: readonly string[], inner: () => FormulaValue) => (): FormulaValue => {
    let left = inner();
    for (let found = sign(...signs); found; found = sign(...signs))
      left = OPERATORS[found]?.(left, inner()) ?? null;
    return left;
  };
  const product = level(
    ['*', '/'],
    level(['^'], () => unary()),
  );
  const sum = level(['+', '-'], product);
  const joined = level(['&'], sum);
  const compared = level(['=', '<>', '<', '>', '<=', '>='], joined);
  const unary = (): FormulaValue => {
    if (sign('-')) return -asNumber(unary());
    if (sign('(')) {
      const inner = compared();
      if (!sign(')')) throw unreadable(formula);
      return inner;
    }
    const token = tokens[at++];
    if (!token || token.kind === 'sign') throw unreadable(formula);
    if (token.kind === 'text') return token.text;
    if (token.kind === 'number') return Number(token.text);
    if (token.kind === 'column') return column(token.text);
    return tokens[at]?.text === '(' ? call(token.text.toUpperCase()) : named(token.text);
  };
  const named = (word: string): FormulaValue =>
    /^(true|false)$/i.test(word) ? word.toUpperCase() === 'TRUE' : column(word);
  const call = (name: string): FormulaValue => {
    at += 1;
    const args: FormulaValue[] = [];
    while (!sign(')')) {
      args.push(compared());
      if (!sign(',', ';') && tokens[at]?.text !== ')') throw unreadable(formula);
    }
    const work = FUNCTIONS[name];
    if (!work) throw unreadable(formula);
    return work(args);
  };
  const result = compared();
  if (at < tokens.length) throw unreadable(formula);
  return result;
}

const unreadable = (formula: string) =>
  new Error(`The formula contains a syntax error or is not supported. (${formula})`);

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const scan = new RegExp(TOKEN);
  const kinds = ['text', 'number', 'column', 'word', 'sign'] as const;
  while (scan.lastIndex < text.trimEnd().length) {
    const found = scan.exec(text);
    const index = found ? found.slice(1).findIndex(part => part !== undefined) : -1;
    const kind = kinds[index];
    if (!found || !kind) throw unreadable(text);
    tokens.push({ kind, text: (found[index + 1] ?? '').replaceAll('""', '"') });
  }
  return tokens;
}

const asNumber = (value: FormulaValue): number =>
  value === null || value === '' ? 0 : Number(value);
const asText = (value: FormulaValue): string =>
  value === null ? '' : typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
const order = (one: FormulaValue, other: FormulaValue): number => {
  if (typeof one === 'string' || typeof other === 'string')
    return asText(one).toLowerCase().localeCompare(asText(other).toLowerCase(), 'en');
  return asNumber(one) - asNumber(other);
};

const OPERATORS: Readonly<
  Record<string, (one: FormulaValue, other: FormulaValue) => FormulaValue>
> = {
  '+': (one, other) => asNumber(one) + asNumber(other),
  '-': (one, other) => asNumber(one) - asNumber(other),
  '*': (one, other) => asNumber(one) * asNumber(other),
  '/': (one, other) => asNumber(one) / asNumber(other),
  '^': (one, other) => asNumber(one) ** asNumber(other),
  '&': (one, other) => asText(one) + asText(other),
  '=': (one, other) => order(one, other) === 0,
  '<>': (one, other) => order(one, other) !== 0,
  '<': (one, other) => order(one, other) < 0,
  '>': (one, other) => order(one, other) > 0,
  '<=': (one, other) => order(one, other) <= 0,
  '>=': (one, other) => order(one, other) >= 0,
};

const numbers = (args: readonly FormulaValue[]) => args.filter(arg => arg !== null).map(asNumber);

const FUNCTIONS: Readonly<Record<string, (args: readonly FormulaValue[]) => FormulaValue>> = {
  IF: ([test, yes = true, no = false]) => (test ? yes : no),
  AND: args => args.every(Boolean),
  OR: args => args.some(Boolean),
  NOT: ([test = null]) => !test,
  ISBLANK: ([given = null]) => given === null || given === '',
  LEN: ([given = null]) => asText(given).length,
  LOWER: ([given = null]) => asText(given).toLowerCase(),
  UPPER: ([given = null]) => asText(given).toUpperCase(),
  TRIM: ([given = null]) => asText(given).trim(),
  LEFT: ([given = null, count = 1]) => asText(given).slice(0, asNumber(count)),
  RIGHT: ([given = null, count = 1]) => asText(given).slice(-asNumber(count)),
  CONCATENATE: args => args.map(asText).join(''),
  SUM: args => numbers(args).reduce((sum, one) => sum + one, 0),
  MIN: args => Math.min(...numbers(args)),
  MAX: args => Math.max(...numbers(args)),
  ABS: ([given = null]) => Math.abs(asNumber(given)),
  INT: ([given = null]) => Math.floor(asNumber(given)),
  ROUND: ([given = null, places = 0]) => Number(asNumber(given).toFixed(asNumber(places))),
  ISNUMBER: ([given = null]) => typeof given === 'number',
  YEAR: ([given = null]) => dateOf(given).getUTCFullYear(),
  MONTH: ([given = null]) => dateOf(given).getUTCMonth() + 1,
  DAY: ([given = null]) => dateOf(given).getUTCDate(),
};

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const dateOf = (serial: FormulaValue) => new Date(EPOCH + asNumber(serial) * DAY);

/** The day number of a wall-clock instant. */
export const serialOf = (at: Date): number => (at.getTime() - EPOCH) / DAY;
/** The instant of a day number. */
export const fromSerial = (serial: number): Date => new Date(Math.round(EPOCH + serial * DAY));
