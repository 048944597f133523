import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, refused } from '#app/core/http.server.ts';
import { isIn } from '#app/core/machine.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { getRegistration } from '#app/features/registration/registration.queries.server.ts';
import { listHearings } from '#app/features/hearings/hearings.queries.server.ts';
import { StepsNav } from '#app/features/registration/steps-nav.tsx';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

import { Row } from '#app/ui/layout.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const language = languageOf(request);
  const registration = await getRegistration(actor, now());
  if (!registration) throw refused(404);
  const paths = ownPathsOf(params, language);
  if (isIn(registration, 'active')) throw redirect(paths.registrationResult, { status: 303 });
  if (isIn(registration, 'ended')) throw redirect(paths.restart, { status: 303 });
  const { steps } = registration.assessment;
  const next = steps.find((each) => !each.answered)?.step ?? 'review';
  return {
    title: textsIn(language).t('registration:title'),
    steps,
    next,
    refusal: isIn(registration, 'refusalDecision'),
    hearing: (await listHearings(actor, actor.personId)).hearings.find(
      ({ about }) => about === 'conditionsUnmet',
    ),
    mayCancel: registration.permitted.includes('CANCEL_REGISTRATION'),
  };
}

export default function RegistrationStart() {
  const { title, steps, next, refusal, hearing, mayCancel } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('registration', 'validity', 'hearings');
  const seeker = useOwnPaths(language);
  const begun = steps.some((each) => each.answered);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('registration:lead')}
        back={{ href: seeker.path, label: t('registration:toPath') }}
      />
      {refusal ? (
        <Notice tone="warning" title={t('registration:refusal.title')}>
          <p>{t('registration:refusal.text')}</p>
          {hearing && <a href={seeker.hearing(hearing.id)}>{t('hearings:title.conditionsUnmet')}</a>}
        </Notice>
      ) : (
        <>
          <div className="flow">
            <p>{t('registration:about.time')}</p>
            <p>{t('registration:about.save')}</p>
            <p>{t('registration:about.why')}</p>
          </div>
          <StepsNav steps={steps} current={null} />
          <Row>
            <ButtonLink href={seeker.registrationStep(next)} iconAfter="arrowRight">
              {begun ? t('registration:continue') : t('registration:begin')}
            </ButtonLink>
            {mayCancel && (
              <ButtonLink href={seeker.cancelRegistration} kind="quiet">
                {t('validity:cancel.link')}
              </ButtonLink>
            )}
          </Row>
        </>
      )}
    </>
  );
}
