import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { allowAnyone, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { mailMayBeShown } from '#app/features/messages/kept-mail.queries.server.ts';
import { mailText } from '#app/features/messages/mail-layout.ts';
import { listTemplates, templateMail } from '#app/features/messages/templates.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  if (!(await mailMayBeShown())) throw refused(404);
  const language = languageOf(request);
  const templates = listTemplates().map((template) => {
    const words = templateMail(template, language, false);
    const { key, role } = template;
    return { key, role, subject: words.subject, what: words.what, length: mailText(words).length };
  });
  return { title: textsIn(language).t('messages:templates.title'), templates };
}

export default function MailTemplates() {
  const { title, templates } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('messages');
  const label = useLabel();
  const { keptMail, mailTemplate } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('messages:templates.lead')}
        back={{ href: keptMail, label: t('messages:kept.title') }}
      />
      <DataTable
        caption={title}
        captionHidden
        rows={templates}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'what',
            label: t('messages:templates.what'),
            rowHeader: true,
            cell: ({ key, what }) => <a href={mailTemplate(key)}>{what}</a>,
          },
          { key: 'role', label: t('messages:kept.role'), cell: ({ role }) => label(`common:role.${role}`) },
          { key: 'subject', label: t('messages:kept.subject'), cell: ({ subject }) => subject },
          {
            key: 'type',
            label: t('messages:templates.type'),
            cell: ({ key }) => <code>{key}</code>,
            secondary: true,
          },
        ]}
      />
    </>
  );
}
