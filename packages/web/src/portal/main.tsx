import '../shared/tokens.css';
import '../shared/base.css';
import '../shared/ui/ui.css';
import './portal.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { OfficeProvider } from '../shared/office/office-context.tsx';
import { startLocale } from '../shared/texts/locale.ts';
import { App } from './app.tsx';
import { startElderMode } from './frame/elder-mode.ts';

startLocale();
startElderMode();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <OfficeProvider>
      <App />
    </OfficeProvider>
  </StrictMode>,
);
