import '../shared/tokens.css';
import '../shared/base.css';
import '../shared/ui/ui.css';
import './field.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { OfficeProvider } from '../shared/office/office-context.tsx';
import { startLocale } from '../shared/texts/locale.ts';
import { App } from './app.tsx';
import { SessionProvider } from './session/session-context.tsx';

startLocale();

const root = document.getElementById('root');
if (root === null) throw new Error('field.html has no #root');
createRoot(root).render(
  <StrictMode>
    <OfficeProvider>
      <Router base="/field">
        <SessionProvider>
          <App />
        </SessionProvider>
      </Router>
    </OfficeProvider>
  </StrictMode>,
);
