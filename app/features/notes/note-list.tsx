import { pathsIn } from '#app/core/paths.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Tag } from '#app/ui/tag.tsx';

type Note = {
  id: string;
  author: string;
  channel: string;
  text: string;
  at: string;
  sharedAt: Date | string | null;
  own: boolean;
};

/** Own notes and the colleagues' shared ones. */
export function NoteList({ notes, personId }: { notes: Note[]; personId: string }) {
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  if (notes.length === 0) return <p className="muted">{t('counselor:client.none')}</p>;
  return (
    <ul className="stack">
      {notes.map((note) => (
        <li key={note.id}>
          <p className="muted small">
            {formatDateTime(language, note.at)} · {label(`codes:contact.${note.channel}`)} · {note.author}{' '}
            <Tag tone={note.sharedAt ? 'info' : 'neutral'}>
              {t(note.sharedAt ? 'counselor:note.shared' : 'counselor:note.private')}
            </Tag>
          </p>
          <p>{note.text}</p>
          {note.own && !note.sharedAt && (
            <ButtonLink kind="quiet" size="small" href={counselor.shareNote(personId, note.id)}>
              {t('counselor:note.shareTitle')}
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
}
