import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireEmployer } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listMyNeeds } from '#app/features/vacancies/needs.queries.server.ts';
import { VacancyState } from '#app/features/vacancies/vacancy-state.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Grid, Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

const over = ['filled', 'withdrawn', 'refused', 'removed', 'archived'];

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireEmployer(request);
  const needs = await listMyNeeds(actor, now());
  return {
    title: textsIn(languageOf(request)).t('employer:needs.title'),
    open: needs.filter(({ state }) => !over.includes(state)),
    past: needs.filter(({ state }) => over.includes(state)),
  };
}

type NeedRow = ReturnType<typeof useLoaderData<typeof loader>>['open'][number];

export default function Needs() {
  const { title, open, past } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('employer');
  const post = (
    <ButtonLink href={pathsIn(language).employer.newNeed} icon="plus">
      {t('employer:needs.post')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={title} lead={t('employer:needs.lead')} actions={post} />
      <Stack gap="large">
        {open.length === 0 ? (
          <EmptyState icon="briefcase" title={t('employer:needs.none')}>
            <p>{t('employer:needs.noneText')}</p>
          </EmptyState>
        ) : (
          <Section title={t('employer:needs.open')}>
            <Needed needs={open} />
          </Section>
        )}
        {past.length > 0 && (
          <Section title={t('employer:needs.past')}>
            <Needed needs={past} />
          </Section>
        )}
      </Stack>
    </>
  );
}

function Needed({ needs }: { needs: NeedRow[] }) {
  const { t, language } = useTexts('employer', 'vacancies');
  const label = useLabel();
  const paths = pathsIn(language).employer;
  return (
    <Grid>
      {needs.map((need) => (
        <Card key={need.id} title={need.title} href={paths.need(need.id)}>
          <Stack gap="small">
            <Row>
              <VacancyState state={need.state} />
              {need.waiting > 0 && (
                <Tag tone="warning">{t('employer:needs.waiting', { count: need.waiting })}</Tag>
              )}
            </Row>
            <p>{label(`employer:next.${need.state}`)}</p>
            <p className="muted small">
              {need.applyBy &&
                `${t('employer:needs.applyBy', { date: formatDate(language, need.applyBy) })} `}
              {t('employer:needs.hired', { hired: need.hired, count: need.positions })}
            </p>
          </Stack>
        </Card>
      ))}
    </Grid>
  );
}
