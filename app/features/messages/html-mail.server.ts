/** A mail as a page of its own, for a frame: nothing in it may run, load or send (see app/server/security.server.ts). */
export function htmlMail(html: string): Response {
  return new Response(html, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
