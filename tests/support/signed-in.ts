import { beginSession } from '#app/core/session.server.ts';

/** The cookie that the server gives to this account in the test's own database. */
export async function signedIn(accountId: string): Promise<string> {
  const request = new Request('http://polku.test/fi/sign-in');
  const { headers } = await beginSession(request, { accountId, method: 'demonstration' }, '/fi');
  return headers.get('Set-Cookie')?.split(';')[0] ?? '';
}
