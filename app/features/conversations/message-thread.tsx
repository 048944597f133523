import { formatDateTime, formatTime } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Tag } from '#app/ui/tag.tsx';
import type { ConversationView, MessageView } from './conversations.queries.server.ts';

/** What was written, in order; the reader's own words stand apart from the other's. */
export function MessageThread({ messages }: Pick<ConversationView, 'messages'>) {
  return (
    <ol className="thread">
      {messages.map((message) => (
        <Message key={message.id} message={message} />
      ))}
    </ol>
  );
}

function Message({ message }: { message: MessageView }) {
  const { t, language } = useTexts('conversations', 'onBehalf');
  const { id, own, name, at, channel, paragraphs, readAt, leavesAt } = message;
  return (
    <li id={id} data-own={own || undefined} className="card">
      <p className="small">
        <strong>{name}</strong>{' '}
        <time dateTime={new Date(at).toISOString()}>{formatDateTime(language, at)}</time>{' '}
        {!own && readAt === null && <Tag tone="info">{t('conversations:new')}</Tag>}
      </p>
      <div lang={message.language}>
        {paragraphs.map((paragraph, number) => (
          <p key={number}>{paragraph}</p>
        ))}
      </div>
      {channel && (
        <p className="muted small">{t('conversations:recorded', { by: t(`onBehalf:by.${channel}`) })}</p>
      )}
      {own && (
        <p className="muted small">
          {leavesAt
            ? t('conversations:held', { at: formatTime(language, leavesAt) })
            : readAt
              ? t('conversations:read', { at: formatDateTime(language, readAt) })
              : t('conversations:notRead')}
        </p>
      )}
    </li>
  );
}
