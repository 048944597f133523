import { formatTime } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Row } from '#app/ui/layout.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { NoticeView } from './notices.queries.server.ts';

/** One piece of news; its title leads to the matter and marks it read. */
export function NoticeCard({ notice: { text, at, read, href } }: { notice: NoticeView }) {
  const { t, language } = useTexts('accounts');
  return (
    <Card title={text} href={href}>
      <Row spread>
        <p className="muted small">
          <time dateTime={at}>{formatTime(language, at)}</time>
        </p>
        {!read && (
          <Row>
            <Tag tone="info">{t('accounts:notices.new')}</Tag>
            <form method="post" action={href}>
              <Button kind="quiet" size="small" icon="check">
                {t('accounts:notices.markOne')}
                <VisuallyHidden>: {text}</VisuallyHidden>
              </Button>
            </form>
          </Row>
        )}
      </Row>
    </Card>
  );
}
