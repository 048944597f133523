import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireSignedIn } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { markNoticesRead } from '#app/features/messages/commands/mark-notices-read.server.ts';
import { listNotices } from '#app/features/messages/notices.queries.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

const MarkRead = z.object({ until: z.iso.datetime('invalid').transform((text) => new Date(text)) });

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSignedIn(request);
  const language = languageOf(request);
  const title = textsIn(language).t('accounts:notices.title');
  return { title, ...(await listNotices(actor, language)) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  const form = await parseForm(request, MarkRead);
  if (form.kind !== 'ok') return problem(form, form.values);
  const marked = await markNoticesRead({ actor, now: now() }, form.value);
  if (marked.kind !== 'ok') return problem(marked, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).notices, 'noticesRead');
}

export default function Notices() {
  const { title, notices, unread } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('accounts');
  const form = useFormProblem(useActionData());
  const [newest] = notices;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={unread > 0 ? t('accounts:notices.unread', { count: unread }) : undefined}
        actions={
          unread > 0 &&
          newest && (
            <form method="post">
              <input type="hidden" name="until" value={newest.at} />
              <Button kind="secondary" icon="check">
                {t('accounts:notices.markRead')}
              </Button>
            </form>
          )
        }
      />
      {notices.length === 0 && (
        <EmptyState icon="mail" title={t('accounts:notices.none')}>
          <p>{t('accounts:notices.noneText')}</p>
        </EmptyState>
      )}
      <Stack gap="small">
        {notices.map(({ id, text, at, read, href }) => (
          <Card
            key={id}
            title={text}
            headingLevel="h2"
            {...(href && { href })}
            footer={!read && <Tag tone="info">{t('accounts:notices.new')}</Tag>}
          >
            <p className="muted small">
              <time dateTime={at}>{formatDateTime(language, at)}</time>
            </p>
          </Card>
        ))}
      </Stack>
    </>
  );
}
