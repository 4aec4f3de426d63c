import { createRoot } from 'react-dom/client';
import '../shared/tokens.css';
import '../shared/base.css';
import '../shared/ui/ui.css';
import './app/desk.css';
import { startLocale } from '../shared/texts/locale.ts';
import { App } from './app/app.tsx';

startLocale();
const host = document.getElementById('root');
if (host === null) throw new Error('desk.html has no element #root');
createRoot(host).render(<App />);
