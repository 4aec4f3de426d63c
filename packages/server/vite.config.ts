import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Node 20 reads no TypeScript: server and command line are bundled for it; npm packages stay outside. */
export default defineConfig({
  root: path('.'),
  publicDir: false,
  ssr: { noExternal: [/^@gridkeeper\//] },
  build: {
    ssr: true,
    target: 'node20',
    sourcemap: true,
    emptyOutDir: true,
    outDir: path('dist'),
    rollupOptions: {
      input: { main: path('src/main.ts'), cli: path('src/cli/main.ts'), 'divide-worker': path('src/areas/divide/divide-worker.ts') },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
