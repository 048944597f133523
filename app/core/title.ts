/**
 * `export { meta } from '#app/core/title.ts'` in a route whose loader returns `title` in the page's language:
 * the page is then called "<title> – Polku". A page whose title names a person returns `tab` as well, which names nobody: what
 * stands in a tab stays in the browser's history, on computers that people share.
 */
export function meta({ data }: { data?: unknown }): { title: string }[] {
  const said = typeof data === 'object' && data !== null ? data : {};
  const title = 'tab' in said ? said.tab : 'title' in said ? said.title : null;
  return [{ title: typeof title === 'string' ? `${title} – Polku` : 'Polku' }];
}
