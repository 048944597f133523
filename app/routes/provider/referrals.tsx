import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireProvider } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { listProviderReferrals } from '#app/features/referrals/provider-referrals.queries.server.ts';
import { nameOf } from '#app/features/representatives/users.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Grid, Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireProvider(request);
  const [title, groups] = await Promise.all([
    nameOf(actor),
    listProviderReferrals(actor, languageOf(request)),
  ]);
  const named = groups.going.filter(({ name }) => name !== null).map(({ personId }) => personId);
  await logListRead(actor, named, 'providerReferrals', now());
  return {
    title,
    answer: groups.answer.map(cardOf),
    going: groups.going.map(cardOf),
    ended: groups.ended.map(cardOf),
  };
}

type Listed = Awaited<ReturnType<typeof listProviderReferrals>>['going'][number];

const cardOf = ({ id, state, reference, name, service, startsOn, endsOn }: Listed) => ({
  ...{ id, state, service, startsOn, endsOn },
  who: name ?? reference,
});

export default function Referrals() {
  const { title, answer, going, ended } = useLoaderData<typeof loader>();
  const { t } = useTexts('provider');
  return (
    <>
      <PageHeader title={title} lead={t('provider:lead')} />
      <Stack gap="large">
        <Section title={t('provider:answer.title')} lead={t('provider:answer.lead')}>
          <Cards cards={answer} none={t('provider:answer.none')} />
        </Section>
        <Section title={t('provider:going.title')} lead={t('provider:going.lead')}>
          <Cards cards={going} none={t('provider:going.none')} />
        </Section>
        {ended.length > 0 && (
          <Section title={t('provider:ended.title')} lead={t('provider:ended.lead')}>
            <Ended rows={ended} />
          </Section>
        )}
      </Stack>
    </>
  );
}

function Cards({ cards, none }: { cards: ReturnType<typeof cardOf>[]; none: string }) {
  const { t, language } = useTexts('provider');
  const label = useLabel();
  const paths = pathsIn(language).provider;
  if (cards.length === 0) return <EmptyState icon="check" title={none} />;
  return (
    <Grid>
      {cards.map(({ id, who, state, service, startsOn, endsOn }) => (
        <Card key={id} title={who} href={paths.referral(id)}>
          <Stack gap="small">
            <Row>
              <Tag tone={state === 'referred' ? 'warning' : 'info'}>{label(`provider:state.${state}`)}</Tag>
            </Row>
            <p>{service}</p>
            {startsOn && endsOn && (
              <p className="muted small">
                {t('provider:dates', {
                  from: formatDate(language, startsOn),
                  until: formatDate(language, endsOn),
                })}
              </p>
            )}
          </Stack>
        </Card>
      ))}
    </Grid>
  );
}

function Ended({ rows }: { rows: ReturnType<typeof cardOf>[] }) {
  const { t, language } = useTexts('provider', 'referrals');
  const label = useLabel();
  const paths = pathsIn(language).provider;
  return (
    <DataTable
      caption={t('provider:ended.title')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'reference',
          label: t('provider:reference'),
          rowHeader: true,
          cell: ({ id, who }) => <a href={paths.referral(id)}>{who}</a>,
        },
        { key: 'service', label: t('referrals:field.serviceId'), cell: ({ service }) => service },
        {
          key: 'state',
          label: t('provider:stateLabel'),
          cell: ({ state }) => label(`provider:state.${state}`),
        },
        {
          key: 'endsOn',
          label: t('referrals:field.endsOn'),
          cell: ({ endsOn }) => endsOn && formatDate(language, endsOn),
        },
      ]}
    />
  );
}
