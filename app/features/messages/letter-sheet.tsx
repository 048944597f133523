import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Sheet } from '#app/ui/sheet.tsx';
import type { LetterView } from './letter.queries.server.ts';

/** One letter, ready for the printer. */
export function LetterSheet({ letter }: { letter: LetterView }) {
  const { language, sender, date, to, title, what, lines, paragraphs } = letter;
  return (
    <Sheet language={language} sender={sender} date={date} to={to} title={title}>
      <p>
        <strong>{what}</strong>
      </p>
      {lines.length > 0 && <DefinitionList items={lines} />}
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p>{sender}</p>
    </Sheet>
  );
}
