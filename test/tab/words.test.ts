import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { TAB_WORDS } from '../../src/tab/words/language';

/** Attributes that people read or hear. */
const SAID = new Set(['label', 'title', 'placeholder', 'aria-label', 'aria-description', 'alt']);

describe('every word of the tab', () => {
  it('stands in the catalogue, none in a component', () => {
    const files = readdirSync('src/tab', { recursive: true, encoding: 'utf8' });
    const found = files.filter(name => name.endsWith('.tsx')).flatMap(wordsIn);
    expect(found).toEqual([]);
  });

  it('is in a file of words that the catalogue knows, by the name it is looked up under', () => {
    const files = readdirSync('src/tab/words').filter(name => name !== 'language.ts');
    const sources = [...files.map(name => `src/tab/words/${name}`), 'src/tab/words.ts'];
    const named = sources.flatMap(path => [
      ...readFileSync(path, 'utf8').matchAll(/\bspoken\('(\w+)',/g),
    ]);
    expect(named.map(([, name]) => name).sort()).toEqual(Object.keys(TAB_WORDS).sort());
  });
});

/** `file:line words` for each text that stands in a component. */
function wordsIn(name: string): readonly string[] {
  const path = join('src/tab', name);
  const source = ts.createSourceFile(
    path,
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    const text = textOf(node);
    if (text && /\p{Letter}{2}/u.test(text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1} ${text.trim()}`);
    }
    ts.forEachChild(node, look);
  };
  look(source);
  return found;
}

function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text;
  if (
    ts.isStringLiteral(node) &&
    ts.isJsxExpression(node.parent) &&
    !ts.isJsxAttribute(node.parent.parent)
  )
    return node.text;
  if (!ts.isJsxAttribute(node) || !SAID.has(node.name.getText())) return undefined;
  const value = node.initializer;
  if (value && ts.isStringLiteral(value)) return value.text;
  const inside = value && ts.isJsxExpression(value) ? value.expression : undefined;
  return inside && ts.isStringLiteral(inside) ? inside.text : undefined;
}
