import { XMLParser } from 'fast-xml-parser';
import { refusal } from '../errors';

/** An element with its attributes, in the order written. */
export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
};

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
});

/** What SharePoint says of XML and queries it cannot read. */
export const wrong = () =>
  refusal(500, 'sharePoint', 'Cannot complete this action.\n\nPlease try again.');

/** The outermost element of some XML, or undefined when there is none. Throws on XML that cannot be read. */
export function readXml(xml: string): Element | undefined {
  return elements(parsed(xml))[0];
}

/** Every outermost element, for XML without a single root. */
export const readXmlParts = (xml: string): readonly Element[] => elements(parsed(xml));

function parsed(xml: string): unknown {
  try {
    return parser.parse(xml.trim(), true);
  } catch {
    throw wrong();
  }
}

function elements(nodes: unknown): readonly Element[] {
  if (!Array.isArray(nodes)) return [];
  return (nodes as Record<string, unknown>[]).flatMap(node => {
    const name = Object.keys(node).find(key => key !== ':@');
    if (name === undefined || name === '#text' || name.startsWith('?')) return [];
    const inner = node[name];
    return [
      {
        name,
        attributes: (node[':@'] ?? {}) as Record<string, string>,
        children: elements(inner),
        text: textOf(inner),
      },
    ];
  });
}

function textOf(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return (nodes as Record<string, unknown>[])
    .map(node => ('#text' in node ? String(node['#text']) : ''))
    .join('');
}

/** The child called so, whatever its case. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find(one => one.name.toLowerCase() === name.toLowerCase());
