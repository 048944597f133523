import { formatDateTime } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { Side } from './conversation.server.ts';
import type { ConversationLine } from './conversations.queries.server.ts';

type Props = {
  conversations: readonly ConversationLine[];
  reader: Side;
  hrefOf: (id: string) => string;
  headingLevel?: 'h2' | 'h3';
};

/** Conversations, the newest first: what they are about, who wrote last, whose answer is waited for. */
export function ConversationList({ conversations, reader, hrefOf, headingLevel = 'h3' }: Props) {
  const { t, language } = useTexts('conversations');
  if (conversations.length === 0)
    return (
      <EmptyState icon="mail" title={t('conversations:none')}>
        <p>{t('conversations:noneText')}</p>
      </EmptyState>
    );
  return (
    <Stack>
      {conversations.map(({ id, subject, count, last, unread, waitsFor }) => (
        <Card key={id} title={subject} headingLevel={headingLevel} href={hrefOf(id)}>
          <p className="muted small">
            {t('conversations:last', { name: last.name, at: formatDateTime(language, last.at) })} ·{' '}
            {t('conversations:count', { count })}
          </p>
          {(unread > 0 || waitsFor) && (
            <Row>
              {unread > 0 && <Tag tone="info">{t('conversations:unread', { count: unread })}</Tag>}
              <WaitsTag {...{ waitsFor, reader }} />
            </Row>
          )}
        </Card>
      ))}
    </Stack>
  );
}

/** Whose answer is waited for, in the reader's words. */
export function WaitsTag({ waitsFor, reader }: { waitsFor: Side | null; reader: Side }) {
  const { t } = useTexts('conversations');
  if (waitsFor === null) return null;
  const side = reader === 'seeker' ? 'own' : 'staff';
  return waitsFor === reader ? (
    <Tag tone="warning">{t(`conversations:${side}.mine`)}</Tag>
  ) : (
    <Tag>{t(`conversations:${side}.theirs`)}</Tag>
  );
}
