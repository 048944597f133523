import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';
import type { ClientDocument } from './client-documents.queries.server.ts';

/** What can be opened and read of a client's matters, the newest first. */
export function ClientDocuments({ documents }: { documents: ClientDocument[] }) {
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const paths = pathsIn(language);
  const hrefs: Record<ClientDocument['kind'], (id: string) => string> = {
    plan: paths.counselor.planPdf,
    decision: paths.counselor.decision,
    letter: paths.counselor.letter,
    file: paths.file,
  };
  const nameOf = ({ kind, name, number }: ClientDocument) => {
    if (kind === 'plan')
      return `${t('counselor:plan.name', { kind: label(`plans:kind.${name}`), number: number ?? 1 })} (PDF)`;
    if (kind === 'decision') return label(`hearings:decision.title.${name}`);
    return name;
  };
  return (
    <Section id="documents" title={t('counselor:client.documents')}>
      {documents.length === 0 ? (
        <p className="muted">{t('counselor:client.none')}</p>
      ) : (
        <ul>
          {documents.map((document) => (
            <li key={document.id}>
              <a href={hrefs[document.kind](document.id)}>{nameOf(document)}</a>,{' '}
              {label(`counselor:client.documentKind.${document.kind}`)} {formatDate(language, document.at)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
