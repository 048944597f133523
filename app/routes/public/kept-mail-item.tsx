import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { allowAnyone, idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getKeptMail, mailMayBeShown } from '#app/features/messages/kept-mail.queries.server.ts';
import { MailLooks } from '#app/features/messages/mail-looks.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await allowAnyone(request);
  if (!(await mailMayBeShown())) throw refused(404);
  const mail = await getKeptMail(actor, idOf(params, 'deliveryId'));
  if (!mail) throw refused(404);
  const { id, at, to, subject, text, language } = mail;
  const title = textsIn(languageOf(request)).t('messages:kept.one');
  return { title, mail: { id, at, to, subject, text, language } };
}

export default function KeptMailItem() {
  const { title, mail } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('messages');
  const paths = pathsIn(language);
  return (
    <>
      <PageHeader title={title} back={{ href: paths.keptMail, label: t('messages:kept.title') }} />
      <Stack gap="large">
        <DefinitionList
          items={[
            { label: t('messages:kept.subject'), value: mail.subject },
            { label: t('messages:kept.to'), value: mail.to },
            { label: t('messages:kept.at'), value: formatDateTime(language, mail.at) },
          ]}
        />
        <MailLooks html={paths.keptMailHtml(mail.id)} text={mail.text} language={mail.language} />
      </Stack>
    </>
  );
}
