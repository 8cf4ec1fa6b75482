import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

type Named = { readonly Name: string; readonly Type?: string; readonly Nullable?: string };
type Written = Named & {
  readonly BaseType?: string;
  readonly Property?: readonly Named[];
  readonly NavigationProperty?: readonly Named[];
};
type Schema = {
  readonly Namespace: string;
  readonly EntityType?: readonly Written[];
  readonly ComplexType?: readonly Written[];
};

const MANY = new Set(['Schema', 'EntityType', 'ComplexType', 'Property', 'NavigationProperty']);

/** SharePoint Online's own description of its types, as published on npm. */
function readMetadata(): ReadonlyMap<string, Written> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: name => MANY.has(name),
  });
  const read = parser.parse(
    readFileSync(require.resolve('gd-sprest-def/metadata.xml'), 'utf8'),
  ) as { 'edmx:Edmx': { 'edmx:DataServices': { Schema: readonly Schema[] } } };
  return new Map(
    read['edmx:Edmx']['edmx:DataServices'].Schema.flatMap(schema =>
      [...(schema.EntityType ?? []), ...(schema.ComplexType ?? [])].map(
        type => [`${schema.Namespace}.${type.Name}`, type] as const,
      ),
    ),
  );
}

const TYPES = readMetadata();

/** What JSON says for each primitive: Int64 is text, so that no digit is lost. */
const JSON_TYPE: Readonly<Record<string, string>> = {
  'Edm.String': 'string',
  'Edm.Guid': 'string',
  'Edm.DateTime': 'string',
  'Edm.Int64': 'string',
  'Edm.Boolean': 'boolean',
  'Edm.Int32': 'number',
  'Edm.Int16': 'number',
  'Edm.Double': 'number',
  'Edm.Single': 'number',
  'Edm.Byte': 'number',
};

function member(
  typeName: string,
  name: string,
): { property?: Named; navigation?: Named } | undefined {
  const type = TYPES.get(typeName);
  if (!type) return undefined;
  const property = type.Property?.find(one => one.Name === name);
  const navigation = type.NavigationProperty?.find(one => one.Name === name);
  if (property) return { property };
  if (navigation) return { navigation };
  return type.BaseType === undefined ? undefined : member(type.BaseType, name);
}

/** What is wrong with an entity in JSON without metadata, in words; `known` names are left alone. */
export function faultsIn(
  typeName: string,
  entity: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string> = new Set(),
): readonly string[] {
  if (!TYPES.has(typeName)) return [`${typeName} is no type of SharePoint's`];
  return Object.entries(entity).flatMap(([name, given]) => {
    if (known.has(name)) return [];
    const found = member(typeName, name);
    if (!found) return [`${typeName} has no ${name}`];
    return found.property ? faultIn(`${typeName}.${name}`, found.property, given) : [];
  });
}

function faultIn(where: string, { Type = '', Nullable }: Named, given: unknown): readonly string[] {
  if (given === null)
    return Nullable === 'false' && Type.startsWith('Edm.') ? [`${where} may not be null`] : [];
  const inner = /^Collection\((.*)\)$/.exec(Type)?.[1];
  if (inner !== undefined)
    return Array.isArray(given)
      ? given.flatMap(one => faultIn(where, { Name: '', Type: inner }, one))
      : [`${where} is not a list`];
  const wanted = JSON_TYPE[Type];
  if (wanted !== undefined)
    return typeof given === wanted ? [] : [`${where} is ${typeof given}, not ${wanted}`];
  return typeof given === 'object' ? faultsIn(Type, given as Record<string, unknown>) : [];
}

/** The names of an entity in verbose JSON that are to be followed but lead nowhere in SharePoint. */
export function strayLinks(
  typeName: string,
  entity: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(entity)
    .filter(([, given]) => given !== null && typeof given === 'object' && '__deferred' in given)
    .map(([name]) => name)
    .filter(name => member(typeName, name)?.navigation === undefined)
    .map(name => `${typeName} does not lead to ${name}`);
}
