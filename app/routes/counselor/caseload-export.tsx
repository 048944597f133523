import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { FRESH_MINUTES } from '#app/features/caseload-export/export-limits.ts';
import { getExport } from '#app/features/caseload-export/exports.queries.server.ts';
import { openedAt } from '#app/features/caseload/opened-at.ts';
import { formatDateTime, formatNumber } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'export');
  const begun = await getExport(actor, idOf(params, 'exportId'), now());
  if (!begun) throw refused(404);
  const { t } = textsIn(languageOf(request));
  const { id, open, people, query, endedAt } = begun;
  return {
    title: t(open ? 'caseload:export.ready' : people > 0 ? 'caseload:export.done' : 'caseload:export.over'),
    id,
    open,
    people,
    query,
    endedAt: endedAt?.toISOString() ?? null,
  };
}

export default function CaseloadExport() {
  const { title, id, open, people, query, endedAt } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('caseload');
  const { counselor } = pathsIn(language);
  const back = { href: openedAt(counselor.caseload, query), label: t('caseload:export.again') };
  if (open)
    return (
      <>
        <PageHeader
          title={title}
          lead={t('caseload:export.readyLead', { minutes: FRESH_MINUTES })}
          back={back}
        />
        <form method="post" action={counselor.caseloadFile(id)}>
          <Button icon="download">{t('caseload:export.download')}</Button>
        </form>
      </>
    );
  const taken = {
    people: formatNumber(language, people),
    when: endedAt === null ? '' : formatDateTime(language, endedAt),
  };
  return (
    <>
      <PageHeader
        title={title}
        lead={t(people > 0 ? 'caseload:export.doneLead' : 'caseload:export.overLead')}
        back={back}
      />
      {people > 0 && <p>{t('caseload:export.taken', taken)}</p>}
    </>
  );
}
