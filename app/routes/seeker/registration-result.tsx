import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, refused } from '#app/core/http.server.ts';
import { isIn } from '#app/core/machine.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { authorityName } from '#app/features/registration/authority-name.ts';
import { getFirstMeeting, getRegistration } from '#app/features/registration/registration.queries.server.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { formatDate, formatDay } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const language = languageOf(request);
  const registration = await getRegistration(actor, now());
  if (!registration) throw refused(404);
  if (!isIn(registration, 'active'))
    throw redirect(ownPathsOf(params, language).registration, { status: 303 });
  const meeting = await getFirstMeeting(actor);
  return {
    title: textsIn(language).t('registration:result.title'),
    startedOn: registration.context.startedOn,
    authority: registration.assessment.authority,
    meeting,
    booked: meeting !== null && !isIn(meeting, 'due'),
  };
}

export default function RegistrationResult() {
  const { title, startedOn, authority, meeting, booked } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('registration');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  const duties = ['search', 'plan', 'report', 'change', 'answer'] as const;
  return (
    <>
      <PageHeader
        title={title}
        lead={
          startedOn ? t('registration:result.since', { date: formatDate(language, startedOn) }) : undefined
        }
      />
      <Stack gap="large">
        <Section title={t('registration:result.who')}>
          <p>{authorityName(authority.authority, language, label)}</p>
          <WhyNote why={authority.why} />
        </Section>
        {meeting && (
          <Section title={t('registration:result.next')}>
            <div className="flow">
              {meeting.dueOn && (
                <p>
                  {t(
                    `registration:result.${meeting.kind === 'initialInterview' ? 'interview' : 'discussion'}`,
                    {
                      date: formatDay(language, meeting.dueOn),
                    },
                  )}
                </p>
              )}
              {meeting.why && <WhyNote why={meeting.why} />}
            </div>
            <Row>
              <ButtonLink href={seeker.meeting(meeting.id)} icon="calendar">
                {booked ? t('registration:result.seeTime') : t('registration:result.book')}
              </ButtonLink>
            </Row>
          </Section>
        )}
        <Section title={t('registration:result.duties')} lead={t('registration:result.dutiesLead')}>
          <ul>
            {duties.map((duty) => (
              <li key={duty}>{t(`registration:result.duty.${duty}`)}</li>
            ))}
          </ul>
        </Section>
        <Row>
          <ButtonLink href={seeker.path} kind="secondary" icon="path">
            {t('registration:toPath')}
          </ButtonLink>
        </Row>
      </Stack>
    </>
  );
}
