import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { ConsentFacts } from '#app/features/consents/consent-card.tsx';
import { getOwnConsent } from '#app/features/consents/own-consents.queries.server.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { RecordedForYou } from '#app/features/on-behalf/recorded-for-you.tsx';
import { listRecorded } from '#app/features/on-behalf/recorded.queries.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const consent = await getOwnConsent(actor, idOf(params, 'consentId'));
  if (!consent) throw refused(404);
  const { t } = textsIn(languageOf(request));
  const recorded = await listRecorded(actor, { table: 'Consent', id: consent.id }, languageOf(request));
  return { title: t('consents:one.title', { company: consent.company }), consent, recorded };
}

export default function Consent() {
  const { title, consent, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('consents');
  const label = useLabel();
  const { stateLabel, happenedLabel } = useLabels();
  const seeker = useOwnPaths(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={`${consent.job}. ${stateLabel('consents', consent.state)}.`}
        back={{ href: seeker.consents, label: t('consents:own.title') }}
      />
      <Stack gap="large">
        <ConsentFacts consent={consent} />
        {consent.permitted.includes('WITHDRAW') && (
          <Row>
            <ButtonLink href={seeker.consentWithdraw(consent.id)} kind="secondary">
              {t('consents:own.withdraw')}
            </ButtonLink>
          </Row>
        )}
        {consent.words.length > 0 && (
          <Section title={t('consents:one.words')}>
            <blockquote className="flow">
              {consent.words.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </blockquote>
            <p className="muted small">
              {t('consents:one.version', { version: consent.textVersion })}
              {consent.form && ` ${label(`consents:form.${consent.form}`)}`}
            </p>
          </Section>
        )}
        <Section title={t('consents:one.history')}>
          <Timeline
            events={consent.history.map((line) => ({
              id: String(line.id),
              title: happenedLabel('consents', line.type),
              when: formatDateTime(language, line.at),
              dateTime: line.at.toISOString(),
            }))}
          />
        </Section>
        <Section title={t('consents:one.looks')} lead={t('consents:one.looksLead')}>
          {consent.looks.length === 0 && <p>{t('consents:one.noLooks')}</p>}
          <ul>
            {consent.looks.map((look) => (
              <li key={look.id}>
                {formatDateTime(language, look.at)}: {look.name}
              </li>
            ))}
          </ul>
        </Section>
        <RecordedForYou lines={recorded} />
      </Stack>
    </>
  );
}
