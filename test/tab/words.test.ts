import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { CATALOGUE, speak } from '../../src/tab/words/language';
import { words } from '../../src/tab/words';

/** Attributes that people read or hear. */
const SAID = new Set(['label', 'title', 'placeholder', 'aria-label', 'aria-description', 'alt']);

describe('every word of the tab', () => {
  it('stands in the catalogue, none in a component', () => {
    const files = readdirSync('src/tab', { recursive: true, encoding: 'utf8' });
    const found = files.filter(name => name.endsWith('.tsx')).flatMap(wordsIn);
    expect(found).toEqual([]);
  });

  it('is in a file of words that the catalogue knows', () => {
    const files = readdirSync('src/tab/words').filter(name => !/^(language|glossary)/.test(name));
    expect(Object.keys(CATALOGUE).sort()).toEqual(
      [...files.map(name => name.replace('.ts', '')), 'words'].sort(),
    );
  });
});

describe('a second language', () => {
  it('takes the place of the words it has, and leaves British English for the rest', () => {
    const { tryAgain, signIn } = words;
    const back = speak({
      words: { words: { tryAgain: 'Rhowch gynnig arall arni', rag: { Red: 'Coch' } } },
    });
    expect(words).toMatchObject({
      tryAgain: 'Rhowch gynnig arall arni',
      signIn,
      rag: { Red: 'Coch', Amber: 'Amber' },
    });
    back();
    expect(words).toMatchObject({ tryAgain, rag: { Red: 'Red' } });
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
