import { pathsIn } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { ConversationList } from './conversation-list.tsx';
import type { ConversationLine } from './conversations.queries.server.ts';

/** How many stand on the client's page itself; those that wait are always among them. */
const SHOWN = 3;

/** On a client's page: what was written lately, and the door to write. */
export function ClientMessages({ lines, personId }: { lines: ConversationLine[]; personId: string }) {
  const { t, language } = useTexts('conversations');
  const { counselor } = pathsIn(language);
  const shown = lines.filter(({ waitsFor }, at) => at < SHOWN || waitsFor !== null);
  return (
    <Section
      id="messages"
      title={t('conversations:title')}
      actions={
        <ButtonLink kind="secondary" size="small" icon="mail" href={counselor.newMessage(personId)}>
          {t('conversations:write')}
        </ButtonLink>
      }
    >
      {lines.length === 0 ? (
        <p className="muted">{t('conversations:none')}</p>
      ) : (
        <ConversationList conversations={shown} reader="counselor" hrefOf={counselor.message} />
      )}
      {shown.length < lines.length && (
        <p>
          <a href={counselor.messages(personId)}>{t('conversations:all')}</a>
        </p>
      )}
    </Section>
  );
}
