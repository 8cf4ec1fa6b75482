import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { CATALOGUE } from '../../src/words/catalogue';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name))
  .map(name => join('src', name));
const sourceOf = (path: string) => readFileSync(path, 'utf8');

describe('the catalogue', () => {
  it('names every part that words are looked up in, each once', () => {
    const parts = files.flatMap(path =>
      [...sourceOf(path).matchAll(/\bspoken\('(\w+)',/g)].map(([, name]) => name),
    );
    expect([...parts, 'called'].sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  it('has every sentence that the bot says on a card or in chat, none in its code', () => {
    const speaking =
      /^src\/bot\/(?:cards\/|(?:answering|deciding|events|extension|forms|handler\w*|obeying|rooms|takingIn|wishing)\.ts$)/;
    expect(files.filter(path => speaking.test(path)).flatMap(sentencesIn)).toEqual([]);
  });

  it('has every reason and refusal of the plan, none in its code', () => {
    const said =
      /\b(?:refused|sentence|fault|why|message|what): (?:'[^']*[a-z] [a-z]|`[^`]*[a-z] [a-z])/;
    const plans = files.filter(path => /^src\/plan\/(?!words\/)/.test(path));
    const found = plans.flatMap(path =>
      sourceOf(path)
        .split('\n')
        .filter(line => said.test(line))
        .map(line => `${path} ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

/** Texts of several words that begin or end as sentences do; errors are for the log. */
function sentencesIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, sourceOf(path), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isNewExpression(node) && node.expression.getText() === 'Error') return;
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
    const text = isText ? node.getText().slice(1, -1) : '';
    if (/^[A-Z][\w’']* \S|[a-z] .*[a-z][.?!]$/.test(text) && !KEPT.test(text))
      found.push(`${path}: ${text}`);
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

/** A status of ours; and what is written into the plan, which has one language for all. */
const KEPT = /^(?:In progress|Not rated|Not mine|\$\{text\}\\n)/;
