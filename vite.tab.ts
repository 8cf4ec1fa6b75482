import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';

/** All but what only forms and menus need. */
const NOT_FOR_FORMS =
  /^(?!.*(?:@fluentui\/react-(?:textarea|radio|checkbox|dialog|drawer|menu|positioning)|@floating-ui)\/)/;

/** How a page of the tab is built: everything beside it, so that it can be served from any path. */
export function tabBuild({ root, outDir }: { root: string; outDir: string }): UserConfig {
  return {
    root,
    base: './',
    plugins: [react(), fetchesTheShow()],
    worker: {
      format: 'es',
      // One file of what every reading needs; what is seldom asked for comes when it is.
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'reader', test: /worker\.ts$/ }] } },
      },
    },
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
            groups: [
              { name: 'start', test: /src\/tab\/start\.ts$/, priority: 1 },
              { name: 'shared', minShareCount: 3, test: NOT_FOR_FORMS },
            ],
          },
        },
      },
    },
  };
}

/**
 * What shows the tab is fetched with the page, beside the small part that starts it: the start need not
 * wait for it, and it need not wait for the start.
 */
function fetchesTheShow(): Plugin {
  return {
    name: 'fetches-the-show',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => {
        const chunks = Object.values(bundle).flatMap(file => (file.type === 'chunk' ? [file] : []));
        const shows = chunks.filter(
          ({ isDynamicEntry, name }) => isDynamicEntry && name === 'show',
        );
        const files = shows.flatMap(({ fileName, imports }) => [fileName, ...imports]);
        return [...new Set(files)].map(file => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'script', crossorigin: true, href: `./${file}` },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}
