import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { AuthorityHistory } from '#app/features/authority/authority-history.tsx';
import { stepsFor } from '#app/features/authority/authority-steps.server.ts';
import { getClientAuthority } from '#app/features/authority/authority.queries.server.ts';
import { DecidingFacts } from '#app/features/authority/deciding-facts.tsx';
import { masked } from '#app/features/authority/masked-authority.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { authorityName } from '#app/features/registration/authority-name.ts';
import { clientPage, requireClient } from '#app/features/rights/require-client.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, clientPage(request));
  const found = await getClientAuthority(actor, idOf(params, 'personId'), now());
  if (!found) throw refused(404);
  const shown = new URL(request.url).searchParams.get('contact') === 'shown';
  return {
    title: textsIn(languageOf(request)).t('authority:client.title'),
    client: masked(actor, found, shown),
    steps: stepsFor(actor, found),
  };
}

export default function ClientAuthority() {
  const { title, client, steps } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('authority');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={client.name}
        back={{ href: counselor.client(client.personId), label: t('authority:client.back') }}
      />
      {client.hidden ? (
        <Notice tone="warning" title={t('authority:client.hidden')}>
          {client.allowed ? (
            <a href="?contact=shown">{t('authority:client.show')}</a>
          ) : (
            t('authority:client.byDuty')
          )}
        </Notice>
      ) : (
        <>
          <Section title={t('authority:client.now')}>
            <p>
              <strong>{authorityName(client.authority, language, label)}</strong>
              {client.since && ` · ${t('authority:since', { date: formatDate(language, client.since) })}`}
            </p>
            <WhyNote why={client.why} />
          </Section>
          <Section title={t('authority:client.facts')}>
            <DecidingFacts client={client} />
          </Section>
        </>
      )}
      {steps.length > 0 && (
        <Section title={t('authority:client.steps')} id="steps">
          <div className="row">
            {steps.map((step) => (
              <ButtonLink key={step} kind="secondary" href={counselor.authorityStep(client.personId, step)}>
                {t(`authority:step.${step}`)}
              </ButtonLink>
            ))}
          </div>
        </Section>
      )}
      {!client.hidden && (
        <Section title={t('authority:client.history')} id="history">
          {client.periods.length === 0 && <EmptyState icon="clock" title={t('authority:history.none')} />}
          <AuthorityHistory periods={client.periods} reader="staff" />
        </Section>
      )}
    </>
  );
}
