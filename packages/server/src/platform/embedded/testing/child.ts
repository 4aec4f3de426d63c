import { startEmbeddedDatabase } from '../start.ts';

// What a server is to its database, and nothing more: started by the tests as a process of its own, to be killed.
const [dataFolder = ''] = process.argv.slice(2);
try {
  const database = await startEmbeddedDatabase({ dataFolder, log: () => undefined });
  database.announce('http://127.0.0.1:3000');
  process.on('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  process.stdout.write('ready\n');
  setInterval(() => undefined, 1_000);
} catch (fault) {
  process.stdout.write(`${fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)}\n`);
  process.exit(1);
}
