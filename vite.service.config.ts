import { resolve } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';

const here = import.meta.dirname;

/** The service, and the doctor that goes with it, as one file each with all they need: no packages are installed beside them. */
export function serviceBuild(outDir: string): UserConfig {
  return {
    root: here,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'node24',
      rollupOptions: {
        input: {
          service: resolve(here, 'src/bot/main.ts'),
          doctor: resolve(here, 'src/cli/doctor/main.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].mjs',
          chunkFileNames: 'parts/[name]-[hash].mjs',
        },
      },
    },
  };
}

export default defineConfig(serviceBuild(resolve(here, 'dist')));
