import { resolve } from 'node:path';
import { defineConfig, mergeConfig } from 'vite';
import { tabBuild } from './vite.tab';

const root = resolve(import.meta.dirname, 'src/tab');
const pages = { index: resolve(root, 'index.html'), configure: resolve(root, 'configure.html') };

export default defineConfig(
  mergeConfig(tabBuild({ root, outDir: resolve(import.meta.dirname, 'dist/tab') }), {
    build: { rollupOptions: { input: pages } },
  }),
);
