import { child, readXml, type Element } from '../query/xml';
import { refuse } from '../errors';

/** Where an object is: from the context, by its identity, or by a step from another object. */
export type ObjectPath =
  | { readonly at: 'context' }
  | { readonly at: 'identity'; readonly name: string }
  | {
      readonly at: 'step';
      readonly parent: string;
      readonly name: string;
      readonly given: readonly unknown[];
    };

/** Something to be done with an object. `id` is how the answer calls it. */
export type Action = {
  readonly kind: string;
  readonly id: number;
  readonly object: string;
  readonly name: string;
  readonly given: readonly unknown[];
  /** The properties a query asks for; undefined for all. */
  readonly properties?: readonly string[];
};

/** A request of the client-side object model: actions in order, and the objects they are on. */
export type CsomRequest = {
  readonly paths: ReadonlyMap<string, ObjectPath>;
  readonly actions: readonly Action[];
};

/** Reads `<Request><Actions/><ObjectPaths/></Request>` ([MS-CSOM], the parts that clients here send). */
export function readCsom(xml: string): CsomRequest {
  const request = readXml(xml);
  if (request?.name !== 'Request') throw refuse.badQuery('The request is not one of CSOM.');
  const paths = (child(request, 'ObjectPaths')?.children ?? []).map(
    one => [one.attributes.Id ?? '', readPath(one)] as const,
  );
  return {
    paths: new Map(paths),
    actions: (child(request, 'Actions')?.children ?? []).map(readAction),
  };
}

function readPath(element: Element): ObjectPath {
  const { Name = '', ParentId } = element.attributes;
  if (element.name === 'StaticProperty' && Name === 'Current') return { at: 'context' };
  if (element.name === 'Identity') return { at: 'identity', name: Name };
  if (ParentId === undefined || !['Property', 'Method'].includes(element.name))
    throw refuse.notBuilt(`CSOM's ${element.name} ${Name}`);
  return { at: 'step', parent: ParentId, name: Name, given: parameters(element) };
}

function readAction(element: Element): Action {
  const asked = child(child(element, 'Query'), 'Properties')?.children ?? [];
  const all = child(element, 'Query')?.attributes.SelectAllProperties === 'true';
  return {
    kind: element.name,
    id: Number(element.attributes.Id),
    object: element.attributes.ObjectPathId ?? '',
    name: element.attributes.Name ?? '',
    given: parameters(element),
    ...(all || asked.length === 0
      ? {}
      : { properties: asked.map(one => one.attributes.Name ?? '') }),
  };
}

const parameters = (element: Element): readonly unknown[] => {
  const own = child(element, 'Parameter');
  const all = child(element, 'Parameters')?.children ?? (own ? [own] : []);
  return all.map(readValue);
};

/** A value as written: by its type, several in an array, or one with parts. */
function readValue(element: Element): unknown {
  const parts = element.children.filter(one => one.name === 'Property');
  if (parts.length > 0)
    return Object.fromEntries(parts.map(one => [one.attributes.Name ?? '', readValue(one)]));
  switch (element.attributes.Type) {
    case 'Null':
      return null;
    case 'Array':
      return element.children.map(readValue);
    case 'Boolean':
      return element.text.trim().toLowerCase() === 'true';
    case 'Int32':
    case 'Int64':
    case 'Double':
    case 'Number':
    case 'Enum':
      return Number(element.text);
    default:
      return element.text;
  }
}
