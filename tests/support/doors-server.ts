import { createServer, type IncomingMessage } from 'node:http';
import type { AppLoadContext } from '@remix-run/node';
import * as callback from '#app/routes/public/sign-in-callback.tsx';
import * as door from '#app/routes/public/sign-in-door.tsx';
import * as keys from '#app/routes/public/sign-in-keys.tsx';
import * as role from '#app/routes/public/sign-in-role.tsx';
import * as stopped from '#app/routes/public/sign-in-stopped.tsx';
import * as backChannel from '#app/routes/public/sign-out-back-channel.tsx';
import * as frontChannel from '#app/routes/public/sign-out-front-channel.tsx';
import * as signOut from '#app/routes/public/sign-out.tsx';

type Asked = { request: Request; params: Record<string, string>; context: AppLoadContext };
type Handler = (asked: Asked) => Promise<unknown>;
type Route = { loader?: Handler; action?: Handler };

const routes: [RegExp, Route][] = [
  [/^\/\w\w\/sign-in\/role$/, role],
  [/^\/\w\w\/sign-in\/stopped\/(?<why>\w+)$/, stopped],
  [/^\/\w\w\/sign-in\/(?<door>\w+)$/, door],
  [/^\/sign-in\/keys\/(?<door>\w+)$/, keys],
  [/^\/sign-in\/callback\/(?<door>\w+)$/, callback],
  [/^\/\w\w\/sign-out$/, signOut],
  [/^\/sign-out\/back-channel\/(?<door>\w+)$/, backChannel],
  [/^\/sign-out\/front-channel\/(?<door>\w+)$/, frontChannel],
];

/** The routes of the doors alone, over HTTP, so that a provider and a browser can speak to them; data come as JSON. */
export async function serveDoors(): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((asked, response) => {
    answer(asked)
      .then(async (found) => {
        response.writeHead(found.status, [...found.headers].flat());
        response.end(Buffer.from(await found.arrayBuffer()));
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(asked: IncomingMessage): Promise<Response> {
  const url = new URL(asked.url ?? '/', `http://${asked.headers.host}`);
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(Buffer.from(chunk));
  const headers = new Headers();
  for (const [name, value] of Object.entries(asked.headers))
    for (const each of [value ?? []].flat()) headers.append(name, each);
  const method = asked.method ?? 'GET';
  const request = new Request(url, {
    method,
    headers,
    ...(method === 'POST' && { body: Buffer.concat(chunks) }),
  });
  for (const [pattern, route] of routes) {
    const params = pattern.exec(url.pathname)?.groups;
    const handler = method === 'POST' ? route.action : route.loader;
    if (!params && !pattern.test(url.pathname)) continue;
    if (!handler) return new Response(null, { status: 405 });
    const found = await handler({
      request,
      params: { ...params },
      context: { nonce: '', requestId: '' },
    }).catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown;
      throw thrown;
    });
    return found instanceof Response ? found : held(found);
  }
  return new Response('another page');
}

/** What `data` holds, with its status and headers. */
function held(found: unknown): Response {
  if (typeof found !== 'object' || found === null || !('init' in found)) return Response.json(found);
  const { data, init } = { data: undefined, ...found };
  const given = typeof init === 'object' && init !== null ? init : {};
  return Response.json(data, given);
}
