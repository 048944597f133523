import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getOwnMessage } from '#app/features/messages/own-message.queries.server.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const message = await getOwnMessage(actor, idOf(params, 'messageId'), now());
  if (!message) throw refused(404);
  return { title: textsIn(languageOf(request)).t('messages:words.title'), message };
}

export default function Message() {
  const { title, message } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('messages');
  const paths = pathsIn(language);
  return (
    <>
      <PageHeader title={title} back={{ href: paths.notices, label: t('messages:words.back') }} />
      <div lang={message.language}>
        <Section title={message.subject}>
          {message.paragraphs.map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </Section>
      </div>
      <DefinitionList
        items={[
          { label: t('messages:words.from'), value: message.fromName },
          { label: t('messages:words.at'), value: formatDateTime(language, message.at) },
        ]}
      />
      <p className="muted">{t('messages:words.answer')}</p>
    </>
  );
}
