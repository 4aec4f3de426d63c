import { Agent, request } from 'node:http';
import { demoPassword } from '../../packages/server/src/people/demo-accounts.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

type Sent = { readonly method: 'GET' | 'POST'; readonly url: string; readonly cookie: string; readonly body: object | undefined };
type Answered = { readonly text: string; readonly cookie: string };

/** One request over loopback. @throws when it is refused: a benchmark of refusals would be none */
function send({ method, url, cookie, body }: Sent): Promise<Answered> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = { 'x-gridkeeper': '1', 'content-type': 'application/json', cookie };
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { method, agent, headers: text === undefined ? { ...headers, 'content-type': 'text/plain' } : headers },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const answered = Buffer.concat(parts).toString();
          if ((answer.statusCode ?? 500) >= 400) reject(new Error(`${method} ${url}: ${answered}`));
          else resolve({ text: answered, cookie: String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '' });
        });
        answer.on('error', reject);
      },
    );
    asked.on('error', reject);
    asked.end(text);
  });
}

export type Client = {
  get<Body>(path: string): Promise<Body>;
  post<Body>(path: string, body: object): Promise<Body>;
};

/** Signs a demo account in at the desk. */
export async function signIn(address: string, username: string): Promise<Client> {
  const session = {
    method: 'POST',
    url: `${address}/api/v1/session`,
    cookie: '',
    body: { username, password: demoPassword, face: 'desk' },
  } as const;
  const { cookie } = await send(session);
  const ask = async <Body>(method: 'GET' | 'POST', path: string, body?: object): Promise<Body> =>
    JSON.parse((await send({ method, url: `${address}/api/v1${path}`, cookie, body })).text) as Body;
  return { get: (path) => ask('GET', path), post: (path, body) => ask('POST', path, body) };
}
