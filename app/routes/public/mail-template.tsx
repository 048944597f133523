import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { allowAnyone, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { mailMayBeShown } from '#app/features/messages/kept-mail.queries.server.ts';
import { MailLooks } from '#app/features/messages/mail-looks.tsx';
import { mailText } from '#app/features/messages/mail-layout.ts';
import { listTemplates, templateMail } from '#app/features/messages/templates.server.ts';
import { languages } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  if (!(await mailMayBeShown())) throw refused(404);
  const template = listTemplates().find(({ key }) => key === params.type);
  if (!template) throw refused(404);
  const { searchParams } = new URL(request.url);
  const guarded = searchParams.get('reader') === 'guarded';
  const asked = searchParams.get('in');
  const written = languages.find((language) => language === asked) ?? languageOf(request);
  const words = templateMail(template, written, guarded);
  const title = textsIn(languageOf(request)).t('messages:templates.one', { type: template.type });
  const { key, role } = template;
  return { title, key, role, written, guarded, subject: words.subject, text: mailText(words) };
}

export default function MailTemplate() {
  const { title, key, role, written, guarded, subject, text } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('messages', 'accounts');
  const paths = pathsIn(language);
  const here = paths.mailTemplate(key);
  const reader = guarded ? '&reader=guarded' : '';
  return (
    <>
      <PageHeader title={title} back={{ href: paths.mailTemplates, label: t('messages:templates.title') }}>
        <nav aria-label={t('messages:templates.languages')} className="row">
          {languages.map((each) => (
            <a
              key={each}
              href={`${here}?in=${each}${reader}`}
              aria-current={each === written ? 'true' : undefined}
            >
              {t(`accounts:settings.${each}`)}
            </a>
          ))}
          {role === 'seeker' && (
            <a href={`${here}?in=${written}${guarded ? '' : '&reader=guarded'}`}>
              {t(guarded ? 'messages:templates.ordinary' : 'messages:templates.guarded')}
            </a>
          )}
        </nav>
      </PageHeader>
      <Stack gap="large">
        <DefinitionList
          items={[
            { label: t('messages:kept.subject'), value: <span lang={written}>{subject}</span> },
            { label: t('messages:letters.language'), value: t(`accounts:settings.${written}`) },
          ]}
        />
        <MailLooks
          html={`${paths.mailTemplateHtml(key)}?in=${written}${reader}`}
          text={text}
          language={written}
        />
      </Stack>
    </>
  );
}
