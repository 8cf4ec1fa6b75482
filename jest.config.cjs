/** Each folder of tests is one project, so that a component test runs in a page and all others in Node. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      target: 'es2022',
    },
    module: { type: 'commonjs' },
  },
];
const shared = {
  transform: { '\\.[jt]sx?$': swc },
  transformIgnorePatterns: [
    '/node_modules/(?!@pnp/|jose/|(@microsoft/app-manifest/node_modules/)?strip-bom/)',
  ],
};

module.exports = {
  testTimeout: 120_000, // real browsers and processes on two shared cores
  globalSetup: '<rootDir>/test/helpers/globalSetup.mjs',
  reporters: ['default', '<rootDir>/test/helpers/closingLine.cjs'],
  projects: [
    {
      ...shared,
      displayName: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/helpers/noErrors.ts'],
    },
    {
      ...shared,
      displayName: 'page',
      testEnvironment: '<rootDir>/test/helpers/page.cjs',
      testMatch: ['<rootDir>/test/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/test/helpers/noErrors.ts'],
    },
  ],
};
