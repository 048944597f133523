import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { leafPaths } from '#app/core/machine.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { getOwnReferral } from '#app/features/referrals/own-referral.queries.server.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { RecordedForYou } from '#app/features/on-behalf/recorded-for-you.tsx';
import { listRecorded } from '#app/features/on-behalf/recorded.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { areaKeys } from '#app/ui/areas.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { AreaTag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const referral = await getOwnReferral(actor, idOf(params, 'referralId'), languageOf(request));
  if (!referral) throw refused(404);
  const recorded = await listRecorded(actor, { table: 'Referral', id: referral.id }, languageOf(request));
  return { title: referral.name, referral, recorded };
}

export default function Referral() {
  const { title, referral, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('referrals', 'areas');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  const state = leafPaths(referral.state)[0]?.split('.')[0] ?? 'proposed';
  const area = areaKeys.find((known) => known === referral.area);
  const may = (event: (typeof referral.permitted)[number]) => referral.permitted.includes(event);
  const facts = [
    { label: t('referrals:own.provider'), value: referral.provider },
    { label: t('referrals:own.place'), value: referral.place },
    { label: t('referrals:own.length'), value: t('referrals:own.months', { count: referral.months }) },
    referral.startsOn && { label: t('referrals:own.starts'), value: formatDate(language, referral.startsOn) },
    referral.endsOn && { label: t('referrals:own.ends'), value: formatDate(language, referral.endsOn) },
    { label: t('referrals:own.purpose'), value: referral.purpose },
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <>
      <PageHeader
        title={title}
        lead={label(`referrals:own.stateLead.${state}`)}
        back={{ href: seeker.path, label: t('referrals:own.toPath') }}
      >
        {area && <AreaTag area={area}>{t(`areas:${area}`)}</AreaTag>}
      </PageHeader>
      <Stack gap="large">
        {may('AGREE_REFERRAL') && (
          <Notice title={t('referrals:own.yourTurn')}>
            <p>{t('referrals:own.free')}</p>
            <Row>
              <ButtonLink href={seeker.referralAnswer(referral.id, 'agree')} icon="check">
                {t('referrals:own.agree')}
              </ButtonLink>
              <ButtonLink href={seeker.referralAnswer(referral.id, 'decline')} kind="secondary">
                {t('referrals:own.decline')}
              </ButtonLink>
            </Row>
          </Notice>
        )}
        {may('APPLY_TO_SERVICE') && (
          <Notice title={t('referrals:own.applyTitle')}>
            <p>{t('referrals:own.applyText')}</p>
            <Row>
              <ButtonLink href={seeker.referralAnswer(referral.id, 'apply')}>
                {t('referrals:own.apply')}
              </ButtonLink>
            </Row>
          </Notice>
        )}
        <Section title={t('referrals:own.about')}>
          <p>{referral.description}</p>
          <DefinitionList items={facts} />
        </Section>
        <Section title={t('referrals:own.next')}>
          <p>{label(`referrals:own.nextStep.${state}`)}</p>
        </Section>
        {referral.planId && (
          <Row>
            <ButtonLink href={seeker.plan(referral.planId)} kind="secondary">
              {t('referrals:own.toPlan')}
            </ButtonLink>
          </Row>
        )}
        <RecordedForYou lines={recorded} />
      </Stack>
    </>
  );
}
