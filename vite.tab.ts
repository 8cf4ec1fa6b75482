import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';

/** All but what only forms and menus need. */
const NOT_FOR_FORMS =
  /^(?!.*(?:@fluentui\/react-(?:textarea|radio|checkbox|dialog|drawer|menu|positioning)|@floating-ui)\/)/;

/** How a page of the tab is built: everything beside it, so that it can be served from any path. */
export function tabBuild({ root, outDir }: { root: string; outDir: string }): UserConfig {
  return {
    root,
    base: './',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      // The page must not fetch scripts that nobody asked for: lazy parts stay lazy.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 800,
      // One file of what several screens share, instead of fifty small ones; what one screen alone needs
      // stays with it, and what only forms need does not come with the first screen.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [{ name: 'shared', minShareCount: 3, test: NOT_FOR_FORMS }],
          },
        },
      },
    },
  };
}
