import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { build, type Plugin } from 'vite';

const shared = { '@shared': resolve(import.meta.dirname, 'shared') };

/** The page's own script and what asks for others: apart from them, so that it runs before those that it asks for. */
const askingGroup = { name: 'asking', test: /vite\/preload-helper|renderer\/app\/main\.tsx/, priority: 4 };

/** What knows the records and their tables: it is run while the disk is read. */
const recordsGroup = {
  name: 'records',
  test: /shared\/model\/|renderer\/db\/database|renderer\/store\/own-database|node_modules\/(dexie|zod)\//,
  priority: 4,
};

const firstScreens = staticImportsOf(resolve(import.meta.dirname, 'renderer/app/screens.tsx'));

// Targets are set by hand: the build must run on the Electron in use, which may be older than the electron package.
export default defineConfig({
  main: {
    plugins: [cliBesideIt()],
    build: {
      target: 'node20.18',
      // What is shorter is read and compiled sooner, and that comes before all else of a start.
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: resolve(import.meta.dirname, 'electron/main/main.ts'),
          // A thread of the main process, by its own file.
          'compact-worker': resolve(import.meta.dirname, 'electron/main/safekeeping/compact-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
    resolve: { alias: shared },
  },
  preload: {
    build: {
      target: 'node20.18',
      // A sandboxed preload is one CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: resolve(import.meta.dirname, 'electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
    resolve: { alias: shared },
  },
  renderer: {
    root: resolve(import.meta.dirname, 'renderer'),
    plugins: [react(), firstScreens.plugin, preloadScreens(), firstScript()],
    // The page comes through app://throughline, which has no port: its socket must be told where the server is.
    server: { port: 5173, strictPort: true, hmr: { protocol: 'ws', host: 'localhost', clientPort: 5173 } },
    build: {
      target: 'chrome130',
      minify: true,
      // The first screens are one script on purpose: what is read from the disk costs less than each further request.
      // What only later screens share stays out of it.
      chunkSizeWarningLimit: 1_000,
      rollupOptions: {
        input: { index: resolve(import.meta.dirname, 'renderer/index.html') },
        output: {
          // One byte a letter: the browser keeps a script with any other letter in it at twice its size.
          charset: 'ascii',
          codeSplitting: {
            groups: [
              askingGroup,
              recordsGroup,
              { name: 'first-screens', test: firstScreens.has, priority: 2 },
              { name: 'parts', minShareCount: 2, priority: 1 },
            ],
          },
        },
      },
    },
    resolve: {
      alias: [
        { find: '@shared', replacement: shared['@shared'] },
        { find: '@', replacement: resolve(import.meta.dirname, 'renderer') },
        // The components' own one asks the system: see there.
        {
          find: './useDefaultLocale.mjs',
          replacement: resolve(import.meta.dirname, 'renderer/ui/english.ts'),
        },
      ],
    },
  },
});

/**
 * Lets the page fetch the screens while its first script still opens the database, instead of after it; and the font, without
 * which all of the first frame would be laid out twice.
 */
function preloadScreens(): Plugin {
  return {
    name: 'preload-screens',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const screens = chunks.find(({ moduleIds }) =>
          moduleIds.some((id) => id.endsWith('/app/screens.tsx')),
        );
        const needed = chunks.filter(
          (chunk) => chunk === screens || screens?.imports.includes(chunk.fileName),
        );
        const styles = needed.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
        const links = [
          ...needed.map(({ fileName }) => ({ rel: 'modulepreload', href: `./${fileName}` })),
          ...styles.map((fileName) => ({ rel: 'stylesheet', href: `./${fileName}` })),
          ...Object.keys(bundle)
            .filter((fileName) => /-latin-wght-normal-.*\.woff2$/.test(fileName))
            .map((fileName) => ({ rel: 'preload', as: 'font', type: 'font/woff2', href: `./${fileName}` })),
        ];
        return links
          .filter(({ href }) => !html.includes(href))
          .map((link) => ({ tag: 'link', attrs: { ...link, crossorigin: true }, injectTo: 'head' as const }));
      },
    },
  };
}

/**
 * Writes the page's first script into the page, before its stylesheets: a script waits for those that stand before it. The policy lets
 * it run by its hash, which stands beside it.
 */
function firstScript(): Plugin {
  return {
    name: 'first-script',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler() {
        const built = await build({
          configFile: false,
          logLevel: 'warn',
          resolve: { alias: { ...shared, '@': resolve(import.meta.dirname, 'renderer') } },
          build: {
            write: false,
            target: 'chrome130',
            lib: {
              entry: resolve(import.meta.dirname, 'renderer/app/first-script.ts'),
              formats: ['iife'],
              name: 'first',
            },
          },
        });
        const [made] = [built].flat();
        if (made === undefined || !('output' in made)) throw new Error('The first script was not built.');
        const children = made.output[0].code.trim();
        const attrs = { 'data-sha256': createHash('sha256').update(children).digest('base64') };
        return [{ tag: 'script', attrs, children, injectTo: 'head-prepend' as const }];
      },
    },
  };
}

/** Builds the program for terminals with the app, so that both are made of the same sources. */
function cliBesideIt(): Plugin {
  // By its address: bundled into this configuration it would take another folder for the project's.
  const address = pathToFileURL(resolve(import.meta.dirname, 'electron/runtime/build-cli.mjs')).href;
  const program = import(address) as Promise<typeof import('./electron/runtime/build-cli.mjs')>;
  return { name: 'cli-beside-it', apply: 'build', closeBundle: async () => (await program).buildCli() };
}

/** All that a module needs before it can run, known once every module has been read. */
function staticImportsOf(entry: string): { plugin: Plugin; has: (id: string) => boolean } {
  const needed = new Set<string>();
  return {
    has: (id) => needed.has(id),
    plugin: {
      name: 'static-imports',
      buildEnd() {
        const waiting = [entry];
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if (needed.has(id)) continue;
          needed.add(id);
          waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
        }
      },
    },
  };
}
