import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** While developing: deep links of each face get that face's page, as the server does it. */
const faces: Plugin = {
  name: 'faces',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const path = request.url?.split('?')[0] ?? '/';
      const isPage = request.headers.accept?.includes('text/html') === true && !path.includes('.');
      if (isPage && !path.startsWith('/api/')) request.url = pageOf(path);
      next();
    });
  },
};

function pageOf(path: string): string {
  const face = path.split('/')[1];
  return face === 'field' || face === 'desk' ? `/${face}.html` : '/index.html';
}

export default defineConfig({
  root: here('.'),
  appType: 'mpa',
  plugins: [react(), faces],
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: ['es2022', 'chrome100', 'safari15'],
    rolldownOptions: {
      input: { portal: here('index.html'), field: here('field.html'), desk: here('desk.html') },
    },
  },
});
