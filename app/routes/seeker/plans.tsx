import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/core/http.server.ts';
import { leafPaths } from '#app/core/machine.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { listOwnPlans } from '#app/features/plans/own-plans.queries.server.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Grid } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  return { title: textsIn(languageOf(request)).t('plans:own.title'), plans: await listOwnPlans(actor) };
}

export default function Plans() {
  const { title, plans } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('plans');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('plans:own.lead')}
        back={{ href: seeker.path, label: t('plans:own.toPath') }}
      />
      {plans.length === 0 && (
        <EmptyState icon="list" title={t('plans:own.none')}>
          <p>{t('plans:own.noneText')}</p>
        </EmptyState>
      )}
      <Grid>
        {plans.map((plan) => (
          <Card
            key={plan.id}
            headingLevel="h2"
            href={seeker.plan(plan.id)}
            title={label(`plans:own.kind.${plan.kind}`)}
            eyebrow={leafPaths(plan.state)
              .map((path) => label(`plans:own.state.${path.split('.')[0]}`))
              .join(', ')}
          >
            <p>{t('plans:own.number', { number: plan.number })}</p>
            {plan.approvedAt && (
              <p>{t('plans:own.approvedOn', { date: formatDate(language, plan.approvedAt) })}</p>
            )}
          </Card>
        ))}
      </Grid>
    </>
  );
}
