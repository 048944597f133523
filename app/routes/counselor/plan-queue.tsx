import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listPlanQueue, type QueuedPlan } from '#app/features/plans/plan-queue.queries.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const queue = await listPlanQueue(actor, now());
  const shown = [...queue.late, ...queue.waitingForParties, ...queue.notReported];
  await logListRead(
    actor,
    shown.map(({ personId }) => personId),
    'planQueue',
    now(),
  );
  return { title: textsIn(languageOf(request)).t('plans:queue.title'), queue };
}

export default function PlanQueue() {
  const { title, queue } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('plans', 'counselor');
  const { counselor } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('plans:queue.lead')}
        back={{ href: counselor.today, label: t('counselor:today.title') }}
      />
      <Stack gap="large">
        <Part title={t('plans:queue.late')} none={t('plans:queue.lateNone')} plans={queue.late} />
        <Part
          title={t('plans:queue.parties')}
          none={t('plans:queue.partiesNone')}
          plans={queue.waitingForParties}
        />
        <Part
          title={t('plans:queue.notReported')}
          none={t('plans:queue.notReportedNone')}
          plans={queue.notReported}
        />
      </Stack>
    </>
  );
}

type PartProps = { title: string; none: string; plans: QueuedPlan[] };

function Part({ title, none, plans }: PartProps) {
  const { t, language } = useTexts('plans');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const day = (date: Date | string | null) => (date ? formatDate(language, date) : '–');
  return (
    <Section title={title}>
      {plans.length === 0 && <p className="muted">{none}</p>}
      {plans.length > 0 && (
        <DataTable
          caption={title}
          captionHidden
          rows={plans}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'client',
              label: t('plans:queue.client'),
              rowHeader: true,
              cell: ({ id, name }) => <a href={counselor.plan(id)}>{name}</a>,
            },
            { key: 'kind', label: t('plans:queue.kind'), cell: ({ kind }) => label(`plans:kind.${kind}`) },
            { key: 'due', label: t('plans:queue.due'), cell: ({ due }) => day(due) },
            {
              key: 'waitsFor',
              label: t('plans:queue.waitsFor'),
              cell: ({ waitsFor }) =>
                waitsFor.map((party) => label(`plans:party.${party}`)).join(', ') || '–',
            },
            {
              key: 'since',
              label: t('plans:queue.since'),
              cell: ({ proposedAt }) => day(proposedAt),
              secondary: true,
            },
          ]}
        />
      )}
    </Section>
  );
}
