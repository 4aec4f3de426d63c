import { readFileSync } from 'node:fs';

const parentOf = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
  } catch {
    return undefined; // no /proc here, or it has ended
  }
};

/** npm, and the shell that it may have put between. */
const above = () => `${process.ppid} ${parentOf(process.ppid)}`;

/** npm killed without a chance to pass it on would leave the server behind, holding port and database. */
export const endWithNpm = () => {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const before = above();
  const timer = setInterval(() => {
    if (above() === before) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
};
