import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';

/** All but what only forms and menus need, or who opens an action or runs the plan. */
const NOT_FOR_FORMS = new RegExp(
  '^(?!.*(?:' +
    [
      '@fluentui/react-(?:textarea|radio|checkbox|dialog|drawer|menu|positioning)/',
      '@floating-ui/',
      'src/tab/(?:acts|panel|people|settings)/',
      'src/tab/words/(?:acts|panel|people|running|settings)',
      'src/plan/(?:acts|settings)/',
    ].join('|') +
    '))',
);

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
      handler: (_html, { path, bundle = {}, chunk: page }) => {
        if (!path.endsWith('/index.html')) return []; // the configuration page shows no plan
        const chunk = (name: string) => {
          const file = bundle[name];
          return file?.type === 'chunk' ? [file] : [];
        };
        const there = page ? [page.fileName, ...page.imports] : [];
        const lazy = there.flatMap(chunk).flatMap(({ dynamicImports }) => dynamicImports);
        const shows = lazy.flatMap(chunk).filter(({ name }) => name === 'show');
        return shows
          .flatMap(({ fileName, imports }) => [fileName, ...imports])
          .filter(file => !there.includes(file))
          .map(file => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'script', crossorigin: true, href: `./${file}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}
