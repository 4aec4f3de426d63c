// A process of its own, so that drawing never holds up the server, a fault in it is not the server's, and its memory goes when it ends. Plain
// JavaScript, because Node 20 starts it from the source, for the tests and the built server alike. It is given nothing but what it draws.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const fonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts');
const compiler = NodeCompiler.create({ workspace: process.argv[2], fontArgs: [{ fontPaths: [fonts] }] });

/** What ten further documents did not use is forgotten; otherwise each would stay in memory for ever. */
const remembered = 10;

process.on('message', ({ id, template, data, seconds }) => {
  try {
    process.send({ id, pdf: compiler.pdf({ mainFilePath: template, inputs: { data } }, { creationTimestamp: seconds }) });
  } catch (fault) {
    process.send({ id, fault: String(fault.message ?? fault) });
  }
  compiler.evictCache(remembered);
});
process.on('disconnect', () => process.exit());
