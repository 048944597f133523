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
import { NoticeCard } from '#app/features/messages/notice-card.tsx';
import { listNotices } from '#app/features/messages/notices.queries.server.ts';
import { formatDay } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

const MarkRead = z.object({ until: z.iso.datetime('invalid').transform((text) => new Date(text)) });

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSignedIn(request);
  const language = languageOf(request);
  const { searchParams } = new URL(request.url);
  const unreadOnly = searchParams.get('show') === 'unread';
  const after = searchParams.get('after');
  const title = textsIn(language).t('accounts:notices.title');
  return { title, unreadOnly, after, ...(await listNotices(actor, language, { unreadOnly, after })) };
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
  const { title, days, unread, newest, older, unreadOnly, after } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('accounts');
  const { notices } = pathsIn(language);
  const form = useFormProblem(useActionData());
  const show = unreadOnly ? '?show=unread' : '';
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={unread > 0 ? t('accounts:notices.unread', { count: unread }) : t('accounts:notices.allRead')}
        actions={unread > 0 && newest && <MarkAll until={newest} />}
      >
        {(unreadOnly || unread > 0) && (
          <p>
            {unreadOnly ? (
              <a href={notices}>{t('accounts:notices.showAll')}</a>
            ) : (
              <a href={`${notices}?show=unread`}>{t('accounts:notices.showUnread')}</a>
            )}
          </p>
        )}
      </PageHeader>
      {days.length === 0 && (
        <EmptyState icon="mail" title={t('accounts:notices.none')}>
          <p>{t('accounts:notices.noneText')}</p>
        </EmptyState>
      )}
      <Stack gap="large">
        {days.map(({ on, notices: ofDay }) => (
          <Section key={on} title={formatDay(language, on)}>
            <Stack gap="small">
              {ofDay.map((notice) => (
                <NoticeCard key={notice.id} notice={notice} />
              ))}
            </Stack>
          </Section>
        ))}
        <Pagination
          label={t('accounts:notices.pages')}
          {...(after && { previous: { href: notices + show, label: t('accounts:notices.newest') } })}
          {...(older && {
            next: {
              href: `${notices}${show || '?'}${show && '&'}after=${older}`,
              label: t('accounts:notices.older'),
            },
          })}
        />
      </Stack>
    </>
  );
}

function MarkAll({ until }: { until: string }) {
  const { t } = useTexts('accounts');
  return (
    <form method="post">
      <input type="hidden" name="until" value={until} />
      <Button kind="secondary" icon="check">
        {t('accounts:notices.markRead')}
      </Button>
    </form>
  );
}
