import { build } from 'vite';
import { tabBuild } from '../../../vite.tab';

/** Run by itself, since Vite is no module that Jest can load: builds the gallery into the folder it is told. */
const [outDir = ''] = process.argv.slice(2);
await build({
  ...tabBuild({ root: import.meta.dirname, outDir }),
  configFile: false,
  logLevel: 'error',
});
