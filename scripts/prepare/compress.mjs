import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

const pays = (file) => /\.(js|css|html|svg|json|wasm|webmanifest)$/.test(file) && statSync(file).size > 1_024;

const compress = async (file) => {
  const bytes = readFileSync(file);
  const size = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, await toBrotli(bytes, { params: size }));
  writeFileSync(`${file}.gz`, await toGzip(bytes, { level: 9 }));
};

/** Lays a .br and a .gz beside each file that pays, so that the server compresses nothing while it answers. */
export const compressFolder = async (folder) => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.filter(pays).map(compress));
};
