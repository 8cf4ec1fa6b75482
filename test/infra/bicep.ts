import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language, type Node, Parser } from 'web-tree-sitter';

/** A value of a Bicep object, as far as it can be known without running it: else its source text. */
export type Value = string | boolean | readonly Value[] | { readonly [name: string]: Value };

/** A resource or module as it is declared. `body` is what stands in its braces, loops and conditions apart. */
export type Declared = { symbol: string; of: string; body: Readonly<Record<string, Value>> };

/** What a Bicep file says, read with a parser and not compiled. */
export type Bicep = {
  faults: readonly string[]; // where it cannot be parsed, line by line
  params: readonly { name: string; isRequired: boolean }[];
  vars: readonly string[];
  outputs: readonly string[];
  resources: readonly Declared[];
  modules: readonly Declared[];
  used: readonly string[]; // names that stand where a declared name has to
  outputsUsed: readonly { module: string; output: string }[];
  text: string;
};

const INFRA = join(__dirname, '../../infra');
let parser: Parser | undefined;

/** Loads the parser: to be awaited before any {@link readBicep}. */
export async function loadBicep(): Promise<void> {
  await Parser.init();
  parser = new Parser();
  const grammar = require.resolve('tree-sitter-bicep/tree-sitter-bicep.wasm');
  parser.setLanguage(await Language.load(readFileSync(grammar)));
}

/** Reads a file under infra. */
export function readBicep(file: string): Bicep {
  return parseBicep(readFileSync(join(INFRA, file), 'utf8'));
}

/** Reads Bicep from its text. The parser does not know `extension`, which is taken for a comment. */
export function parseBicep(source: string): Bicep {
  const text = source.replace(/^extension /m, '// extension ');
  const root = parser?.parse(text)?.rootNode;
  if (!root) throw new Error('the parser is not loaded');
  const all = [...nodesOf(root)];
  const declared = (type: string) => root.children.filter(is(type)).filter(node => node !== null);
  return {
    text,
    faults: all
      .filter(node => node.isError || node.isMissing)
      .map(({ startPosition: { row, column } }) => `${row + 1}:${column + 1}`),
    params: declared('parameter_declaration').map(node => ({
      name: nameOf(node),
      isRequired: !node.children.some(is('=')),
    })),
    vars: declared('variable_declaration').map(nameOf),
    outputs: declared('output_declaration').map(nameOf),
    resources: declared('resource_declaration').map(declaredIn),
    modules: declared('module_declaration').map(declaredIn),
    used: all.filter(isUse).map(({ text: name }) => name),
    outputsUsed: [...text.matchAll(/(\w+)!?\.outputs\.(\w+)/g)].map(
      ([, module = '', output = '']) => ({ module, output }),
    ),
  };
}

const is = (type: string) => (node: Node | null) => node?.type === type;

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) if (child) yield* nodesOf(child);
}

function nameOf(node: Node): string {
  return node.children.find(is('identifier'))?.text ?? '';
}

function declaredIn(node: Node): Declared {
  const of = textOf(node.children.find(is('string')));
  const body = [...nodesOf(node)].find(is('object'));
  const read = body ? valueOf(body) : {};
  return { symbol: nameOf(node), of, body: read as Declared['body'] };
}

function valueOf(node: Node): Value {
  switch (node.type) {
    case 'object':
      return Object.fromEntries(
        node.namedChildren.filter(is('object_property')).flatMap(property => {
          const [key, value] = property?.namedChildren ?? [];
          return key && value ? [[textOf(key), valueOf(value)]] : [];
        }),
      );
    case 'array':
      return node.namedChildren.flatMap(child =>
        child && child.type !== 'comment' ? [valueOf(child)] : [],
      );
    case 'boolean':
      return node.text === 'true';
    default:
      return textOf(node);
  }
}

function textOf(node: Node | null | undefined): string {
  return (node?.text ?? '').replace(/^'(.*)'$/s, '$1');
}

/** An identifier that names something: no declaration's own name, no key of an object, no type. */
function isUse(node: Node): boolean {
  const { parent } = node;
  if (node.type !== 'identifier' || !parent) return false;
  const isFirst = parent.namedChildren[0]?.equals(node) ?? false;
  if (/_declaration$|^object_property$|^lambda_expression$/.test(parent.type)) return !isFirst;
  if (parent.type === 'decorator' || parent.parent?.type === 'decorator') return false;
  return true;
}
