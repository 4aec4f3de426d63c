import { OperatorError } from '../operator-error.ts';
import type { App } from './app.ts';

/** Listens, and says in one sentence why it cannot. @returns the address, without a slash at its end */
export async function listenOrExplain(app: App, port: number, host: string): Promise<string> {
  try {
    return await app.listen({ port, host });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') {
      throw new OperatorError(
        `Port ${port} is taken by another program. End that one, or start with another port: PORT=${port + 1} npm start. No data was touched.`,
      );
    }
    if (code === 'EACCES')
      throw new OperatorError(`Port ${port} needs more rights than this user has. Use one above 1023: PORT=3000 npm start.`);
    if (code === 'EADDRNOTAVAIL') throw new OperatorError(`HOST=${host} is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all.`);
    throw error;
  }
}
