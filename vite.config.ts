import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { tabBuild } from './vite.tab';

export default defineConfig(
  tabBuild({
    root: resolve(import.meta.dirname, 'src/tab'),
    outDir: resolve(import.meta.dirname, 'dist/tab'),
  }),
);
