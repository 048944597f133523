import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getCounselorPlan } from '#app/features/plans/counselor-plan.queries.server.ts';
import { isPlanPart, type MissingPart } from '#app/features/plans/missing-parts.ts';
import { PlanActions } from '#app/features/plans/plan-actions.tsx';
import { PlanSheet } from '#app/features/plans/plan-sheet.tsx';
import { SeenLink } from '#app/features/on-behalf/seen-link.tsx';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'plan');
  const language = languageOf(request);
  const plan = await getCounselorPlan(actor, idOf(params, 'planId'), language, isoDate(now()));
  if (!plan) throw refused(404);
  return { title: textsIn(language).t('counselor:plan.title'), plan };
}

export default function Plan() {
  const { plan } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'plans');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const missing = (part: MissingPart) =>
    isPlanPart(part) ? t(`counselor:plan.missing.${part}`) : t(`plans:detail.label.${part}`);
  const drafting = plan.permitted.includes('SAVE_PLAN');
  return (
    <>
      <PageHeader
        title={t('counselor:plan.name', { kind: label(`plans:kind.${plan.kind}`), number: plan.number })}
        lead={plan.person.name}
        back={{ href: counselor.client(plan.person.id), label: plan.person.name }}
      >
        <Tag tone="info">{label(`counselor:planStateAll.${plan.state.split('.')[0] ?? ''}`)}</Tag>
        {plan.proposed && <SeenLink personId={plan.person.id} to={(own) => own.plan(plan.id)} />}
      </PageHeader>
      <Stack gap="large">
        {plan.lateSince && (
          <Notice tone="warning" title={t('plans:late', { date: formatDate(language, plan.lateSince) })} />
        )}
        {plan.report === 'missing' && (
          <Notice tone="info">
            <p>{t('plans:notReported')}</p>
          </Notice>
        )}
        {drafting && !plan.surveyed && (
          <Notice tone="warning">
            <p>{t('counselor:plan.needsAssessment')}</p>
          </Notice>
        )}
        {drafting && plan.missing.length > 0 && (
          <Notice tone="warning" title={t('counselor:plan.missingTitle')}>
            <ul>
              {plan.missing.map((part) => (
                <li key={part}>{missing(part)}</li>
              ))}
            </ul>
          </Notice>
        )}
        <PlanActions plan={plan} />
        <PlanSheet plan={plan} />
      </Stack>
    </>
  );
}
