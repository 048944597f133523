import { secureCookies } from './env.server.ts';

const secure = secureCookies();

/** Of every cookie of ours. Links in mail and the way back from the identity provider need `lax`. */
export const cookieFlags = { path: '/', sameSite: 'lax', httpOnly: true, secure } as const;

/** `__Host-` makes the browser refuse a cookie that another host of the domain, or a page without HTTPS, has set. */
export const cookieName = (name: string): string => (secure ? `__Host-${name}` : name);

/** A cookie whose value needs no encoding. `seconds`: 0 makes the browser forget it; without it it ends with the browser. */
export function plainCookie(name: string, value: string, seconds?: number): string {
  const lasts = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return `${cookieName(name)}=${value}${lasts}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** The value of a plain cookie as it was sent. */
export function sentCookie(request: Request, name: string): string | undefined {
  const wanted = `${cookieName(name)}=`;
  const parts = (request.headers.get('Cookie') ?? '').split(/; */);
  return parts.find((part) => part.startsWith(wanted))?.slice(wanted.length);
}
