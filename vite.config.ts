import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';

/** Makes our own server file the entry of the server bundle: one process, one bundle, no command line tools at run time. */
function oneBundle(): Plugin {
  return {
    name: 'polku-one-bundle',
    enforce: 'post',
    config: (_, { isSsrBuild }) =>
      isSsrBuild ? { build: { rollupOptions: { input: 'app/server/serve.server.ts' } } } : undefined,
  };
}

export default defineConfig(({ command }) => ({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
      },
    }),
    oneBundle(),
  ],
  build: { target: 'es2022', assetsInlineLimit: 0 },
  // Bundled, Prisma's client needs a third of its packages and opens faster.
  ssr: command === 'build' ? { noExternal: [/^@prisma\//] } : {},
  clearScreen: false,
}));
