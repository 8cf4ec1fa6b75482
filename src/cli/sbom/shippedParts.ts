/** As much of a CycloneDX list of parts as is read here; the rest is kept as it is. */
export type Parts = {
  bomFormat: string;
  components: readonly {
    'bom-ref': string;
    name: string;
    version: string;
    properties?: readonly { name: string; value: string }[];
  }[];
  dependencies: readonly { ref: string; dependsOn: readonly string[] }[];
};

const FOR_DEVELOPMENT = 'cdx:npm:package:development';

/**
 * The list without what only development needs. npm's own `--omit=dev` (11.19) cannot be used: it
 * leaves out every part that a development tool needs as well, such as express and react. Pure.
 */
export function shippedParts(all: Parts): Parts {
  const components = all.components.filter(
    ({ properties = [] }) => !properties.some(({ name }) => name === FOR_DEVELOPMENT),
  );
  const left = new Set(
    all.components.filter(part => !components.includes(part)).map(part => part['bom-ref']),
  );
  return {
    ...all,
    components,
    dependencies: all.dependencies
      .filter(({ ref }) => !left.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(one => !left.has(one)) })),
  };
}
