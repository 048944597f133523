import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { ReferralSheet } from '#app/features/referrals/referral-sheet.tsx';
import { referralSteps } from '#app/features/referrals/referral-steps.server.ts';
import { getReferral } from '#app/features/referrals/referrals.queries.server.ts';
import { permittedSteps } from '#app/core/step.server.ts';
import { SeenLink } from '#app/features/on-behalf/seen-link.tsx';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Row } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { AreaTag, Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'referral');
  const referral = await getReferral(actor, idOf(params, 'referralId'), languageOf(request));
  if (!referral) throw refused(404);
  const steps = permittedSteps(referralSteps, referral.permitted);
  return { title: referral.service.name, referral, steps };
}

export default function Referral() {
  const { referral, steps } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('referrals', 'services', 'areas', 'provider');
  const label = useLabel();
  const paths = pathsIn(language).counselor;
  const { service, person, provider, area, startsOn, endsOn, answerCode, answerNote, outcome } = referral;
  const rows: [string, string | null][] = [
    [t('referrals:provider'), provider.name],
    [t('referrals:place'), service.place],
    [t('services:kindLabel'), label(`services:kind.${service.kind}`)],
    [t('referrals:field.purpose'), referral.purpose],
    [t('referrals:field.startsOn'), startsOn && formatDate(language, startsOn)],
    [t('referrals:field.endsOn'), endsOn && formatDate(language, endsOn)],
    [t('referrals:answer'), answerCode && label(`referrals:rejection.${answerCode}`)],
    [t('referrals:field.note'), answerNote],
    [t('referrals:field.outcome'), outcome && label(`referrals:outcome.${outcome}`)],
  ];
  return (
    <>
      <PageHeader
        title={service.name}
        lead={service.description}
        back={{ href: paths.client(person.id), label: person.name }}
      >
        <Row>
          <AreaTag area={area}>{t(`areas:${area}`)}</AreaTag>
          <Tag tone="info">{label(`referrals:state.${referral.state}`)}</Tag>
        </Row>
        <SeenLink personId={person.id} to={(own) => own.referral(referral.id)} />
      </PageHeader>
      {referral.unauthorisedAbsences >= 5 && (
        <Notice tone="warning" title={t('referrals:absences.title')}>
          <p>{t('referrals:absences.text')}</p>
        </Notice>
      )}
      <ReferralSheet
        rows={rows}
        waitsFor={label(`referrals:waitsFor.${referral.state}`)}
        steps={steps}
        stepHref={(step) => paths.referralStep(referral.id, step)}
      >
        {referral.state === 'referred' && (
          <p>
            <a href={paths.referralLink(referral.id)}>{t('provider:link.title')}</a>
          </p>
        )}
      </ReferralSheet>
    </>
  );
}
