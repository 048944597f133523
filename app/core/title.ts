/**
 * `export { meta } from '#app/core/title.ts'` in a route whose loader returns `title` in the page's language:
 * the page is then called "<title> – Polku".
 */
export function meta({ data }: { data?: unknown }): { title: string }[] {
  const title = typeof data === 'object' && data !== null && 'title' in data ? data.title : null;
  return [{ title: typeof title === 'string' ? `${title} – Polku` : 'Polku' }];
}
