import { longSentences } from '#app/features/messages/plain-language.ts';
import type { Language } from '#app/i18n/language.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Notice } from '#app/ui/notice.tsx';

const paragraphsOf = (text: string): string[] => text.split(/\n+/).filter(Boolean);

/** `eyebrow`: which language this is, where there are several. */
type Words = { language: Language; subject: string; text: string; eyebrow?: string };

/** A message as its reader gets it. */
export function MessageWords({ language, subject, text, eyebrow }: Words) {
  return (
    <div>
      {eyebrow && <p className="eyebrow">{eyebrow}</p>}
      <div lang={language}>
        <Card title={subject}>
          {paragraphsOf(text).map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </Card>
      </div>
    </div>
  );
}

/** Where a text could be plainer: advice, and nothing where there is none. */
export function PlainAdvice({ texts }: { texts: readonly string[] }) {
  const { t } = useTexts('conversations');
  const long = texts.flatMap(longSentences);
  if (long.length === 0) return null;
  return (
    <Notice title={t('conversations:plain.title')}>
      <ul>
        {long.map(({ words, start }) => (
          <li key={start}>{t('conversations:plain.long', { count: words, start })}</li>
        ))}
      </ul>
      <p>{t('conversations:plain.hint')}</p>
    </Notice>
  );
}
