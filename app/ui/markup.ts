/** HTML in which every value is escaped; only `safe` makes it. */
class Markup {
  constructor(readonly text: string) {}
}
export type { Markup };

/** What can be written: null and the like are nothing. */
export type Content = Markup | string | number | null | undefined | false;
type Piece = Content | readonly Markup[];

/**
 * HTML as text, for what stands on a page by the hundred and no script ever touches: a row of a long table takes a
 * thirtieth of the time that its elements would take. What people typed stays text; another piece of markup stays markup.
 */
export function safe(parts: TemplateStringsArray, ...pieces: Piece[]): Markup {
  let text = parts[0] ?? '';
  for (let at = 0; at < pieces.length; at += 1) text += written(pieces[at]) + (parts[at + 1] ?? '');
  return new Markup(text);
}

/** For `dangerouslySetInnerHTML`. */
export const innerHtml = ({ text }: Markup): { __html: string } => ({ __html: text });

function written(piece: Piece): string {
  if (typeof piece === 'string') return special.test(piece) ? piece.replace(specials, escaped) : piece;
  if (typeof piece === 'number') return String(piece);
  if (piece instanceof Markup) return piece.text;
  let text = '';
  if (piece) for (const part of piece) text += part.text;
  return text;
}

const special = /[&<>"']/;
const specials = /[&<>"']/g;
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};
const escaped = (character: string): string => entities[character] ?? '';
