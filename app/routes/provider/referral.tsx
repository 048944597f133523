import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused, requireProvider } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { permittedSteps } from '#app/core/step.server.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { getProviderReferral } from '#app/features/referrals/provider-referrals.queries.server.ts';
import { providerReferralSteps } from '#app/features/referrals/provider-steps.ts';
import { ReferralSheet } from '#app/features/referrals/referral-sheet.tsx';
import { referralSteps } from '#app/features/referrals/referral-steps.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request);
  const found = await getProviderReferral(actor, idOf(params, 'referralId'), languageOf(request));
  if (!found) throw refused(404);
  const { personId, permitted, ...referral } = found;
  await logRead(actor, personId, 'providerReferral', 'service', now());
  const mine = providerReferralSteps.map((step) => [step, referralSteps[step]] as const);
  const steps = permittedSteps(Object.fromEntries(mine), permitted);
  return { tab: referral.service.name, title: referral.name ?? referral.reference, referral, steps };
}

export default function Referral() {
  const { title, referral, steps } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('provider', 'referrals', 'services');
  const label = useLabel();
  const paths = pathsIn(language).provider;
  const { service, state, startsOn, endsOn, outcome } = referral;
  const rows: [string, string | null][] = [
    [t('provider:reference'), referral.reference],
    [t('provider:person'), referral.name],
    [t('services:kindLabel'), label(`services:kind.${service.kind}`)],
    [t('referrals:field.purpose'), referral.purpose],
    [t('referrals:field.startsOn'), startsOn && formatDate(language, startsOn)],
    [t('referrals:field.endsOn'), endsOn && formatDate(language, endsOn)],
    [t('referrals:field.outcome'), outcome && label(`referrals:outcome.${outcome}`)],
  ];
  return (
    <>
      <PageHeader
        title={title}
        lead={service.name}
        back={{ href: paths.referrals, label: t('provider:back') }}
      >
        <Tag tone={state === 'referred' ? 'warning' : 'info'}>{label(`provider:state.${state}`)}</Tag>
      </PageHeader>
      {referral.guarded && (
        <Notice title={t('provider:guarded.title')}>
          <p>{t('provider:guarded.text', { reference: referral.reference })}</p>
        </Notice>
      )}
      {referral.unauthorisedAbsences >= 5 && (
        <Notice tone="warning" title={t('provider:absences.title')}>
          <p>{t('provider:absences.text')}</p>
        </Notice>
      )}
      <ReferralSheet
        rows={rows}
        waitsFor={label(`provider:waitsFor.${state}`)}
        steps={steps}
        stepHref={(step) => paths.referralStep(referral.id, step)}
      />
    </>
  );
}
