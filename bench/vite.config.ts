import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Bundled as the server is, so that what is measured is what runs. Server and import are processes of their own. */
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
      input: {
        main: path('main.ts'),
        serving: path('office/serving.ts'),
        importing: path('rows/importing.ts'),
        sheeting: path('rows/sheeting.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
