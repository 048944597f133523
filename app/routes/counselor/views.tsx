import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listViews, stepsFor } from '#app/features/saved-views/saved-views.queries.server.ts';
import { ViewList } from '#app/features/saved-views/view-list.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const views = await listViews(actor);
  return {
    title: textsIn(languageOf(request)).t('caseload:view.title'),
    views: views.map((view) => ({ ...view, steps: stepsFor(actor, view, views) })),
    inTeam: actor.teamId !== null,
  };
}

export default function Views() {
  const { title, views, inTeam } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('caseload');
  const { counselor } = pathsIn(language);
  const [own, shared] = [views.filter((view) => view.own), views.filter((view) => !view.own)];
  return (
    <>
      <PageHeader
        title={title}
        lead={t('caseload:view.lead')}
        back={{ href: counselor.caseload, label: t('caseload:view.back') }}
      />
      <Stack gap="large">
        <Section title={t('caseload:view.mine')}>
          {own.length === 0 ? (
            <EmptyState icon="filter" title={t('caseload:view.none')}>
              <p>{t('caseload:view.noneHint')}</p>
            </EmptyState>
          ) : (
            <ViewList caption={t('caseload:view.mine')} views={own} />
          )}
        </Section>
        {inTeam && (
          <Section title={t('caseload:view.team')}>
            {shared.length === 0 ? (
              <p className="muted">{t('caseload:view.teamNone')}</p>
            ) : (
              <ViewList caption={t('caseload:view.team')} views={shared} />
            )}
          </Section>
        )}
      </Stack>
    </>
  );
}
