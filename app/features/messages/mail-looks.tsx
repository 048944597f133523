import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';

type MailLooksProps = { html: string; text: string; language: string };

/** A mail both ways: its HTML in a frame in which nothing can run, and its text. */
export function MailLooks({ html, text, language }: MailLooksProps) {
  const { t } = useTexts('messages');
  return (
    <>
      <Section title={t('messages:kept.html')}>
        <iframe className="mail-frame" src={html} sandbox="" title={t('messages:kept.html')} />
        <p>
          <a href={html}>{t('messages:kept.openHtml')}</a>
        </p>
      </Section>
      <Section title={t('messages:kept.text')}>
        <pre className="mail-text" lang={language}>
          {text}
        </pre>
      </Section>
    </>
  );
}
