import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { MatchReasons } from '#app/features/candidacies/match-reasons.tsx';
import { OwnJobFacts } from '#app/features/candidacies/own-job-facts.tsx';
import { getOwnJob, type OwnJob } from '#app/features/candidacies/own-jobs.queries.server.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { RecordedForYou } from '#app/features/on-behalf/recorded-for-you.tsx';
import { listRecorded } from '#app/features/on-behalf/recorded.queries.server.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const job = await getOwnJob(actor, idOf(params, 'candidacyId'));
  if (!job) throw refused(404);
  const recorded = await listRecorded(actor, { table: 'Candidacy', id: job.id }, languageOf(request));
  return { title: job.vacancy.title, job, recorded };
}

export default function Job() {
  const { title, job, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('candidacies');
  const label = useLabel();
  const paths = pathsIn(language);
  const seeker = useOwnPaths(language);
  const state = String(job.state);
  return (
    <>
      <PageHeader
        title={title}
        lead={label(`candidacies:own.stateLead.${state}`)}
        back={{ href: seeker.jobs, label: t('candidacies:own.title') }}
      />
      <Stack gap="large">
        <Assigned job={job} />
        <Answers job={job} />
        <Told job={job} />
        {job.interviewAt && (
          <Notice title={t('candidacies:own.interview')}>
            <p>{formatDateTime(language, job.interviewAt)}</p>
            {job.result.note && <p>{job.result.note}</p>}
          </Notice>
        )}
        <Result job={job} />
        <Section title={t('candidacies:own.about')}>
          <OwnJobFacts vacancy={job.vacancy} companyName={job.companyName} />
          <p>{job.vacancy.description}</p>
          {job.vacancy.isPublic && (
            <p>
              <a href={paths.vacancy(job.vacancy.id)}>{t('candidacies:own.wholePosting')}</a>
            </p>
          )}
        </Section>
        {job.match.reasons.length > 0 && (
          <Section title={t('candidacies:own.why')} lead={t('candidacies:own.whyLead')}>
            <MatchReasons points={job.match.points} reasons={job.match.reasons} />
          </Section>
        )}
        <ConsentSection job={job} />
        {job.message && (
          <Section title={t('candidacies:own.yourMessage')}>
            <p>{job.message}</p>
          </Section>
        )}
        <RecordedForYou lines={recorded} />
      </Stack>
    </>
  );
}

function Answers({ job }: { job: OwnJob }) {
  const { t, language } = useTexts('candidacies');
  const seeker = useOwnPaths(language);
  const may = (event: (typeof job.permitted)[number]) => job.permitted.includes(event);
  const buttons = [
    may('GIVE_CONSENT') && (
      <ButtonLink key="consent" href={seeker.jobConsent(job.id)} icon="check">
        {t('candidacies:own.answerConsent')}
      </ButtonLink>
    ),
    may('SHOW_INTEREST') && (
      <ButtonLink key="interest" href={seeker.jobAnswer(job.id, 'interest')} icon="heart">
        {t('candidacies:answer.interest.submit')}
      </ButtonLink>
    ),
    may('APPLY') && (
      <ButtonLink
        key="apply"
        href={seeker.jobApplication(job.id)}
        kind={may('SHOW_INTEREST') || may('GIVE_CONSENT') ? 'secondary' : 'primary'}
      >
        {t('candidacies:own.applyNow')}
      </ButtonLink>
    ),
    may('REPORT_UNSUITABLE') && (
      <ButtonLink key="unsuitable" href={seeker.jobAnswer(job.id, 'unsuitable')} kind="secondary">
        {t('candidacies:answer.unsuitable.open')}
      </ButtonLink>
    ),
    may('DECLINE_JOB') && (
      <ButtonLink key="decline" href={seeker.jobAnswer(job.id, 'decline')} kind="quiet">
        {t('candidacies:answer.decline.open')}
      </ButtonLink>
    ),
    may('END_EMPLOYMENT') && (
      <ButtonLink key="ended" href={seeker.jobAnswer(job.id, 'ended')} kind="secondary">
        {t('candidacies:answer.ended.open')}
      </ButtonLink>
    ),
  ].filter((button) => button !== false);
  return buttons.length > 0 ? <Row>{buttons}</Row> : null;
}

/** A job that the authority has assigned is answered by its day: by applying, or by saying why it does not suit. */
function Assigned({ job: { answerBy, answerWhy, periodId } }: { job: OwnJob }) {
  const { t, language } = useTexts('obligations');
  const seeker = useOwnPaths(language);
  if (!answerBy || !periodId) return null;
  return (
    <Notice title={t('obligations:own.assigned')}>
      <p>{t('obligations:own.assignedText', { date: formatDate(language, answerBy) })}</p>
      {answerWhy && <WhyNote why={answerWhy} />}
      <p>
        <a href={seeker.period(periodId)}>{t('obligations:own.toPeriod')}</a>
      </p>
    </Notice>
  );
}

/** One press for an application that was sent elsewhere. */
function Told({ job: { id, mayTell } }: { job: OwnJob }) {
  const { t, language } = useTexts('obligations');
  const seeker = useOwnPaths(language);
  if (!mayTell) return null;
  return (
    <form method="post" action={seeker.jobApplied(id)}>
      <p className="muted small">{t('obligations:log.fromVacancyHint')}</p>
      <Button kind="secondary" icon="check">
        {t('obligations:log.fromVacancy')}
      </Button>
    </form>
  );
}

function Result({ job: { result, startsOn, hoursPerWeek } }: { job: OwnJob }) {
  const { t, language } = useTexts('candidacies');
  const label = useLabel();
  const facts = [
    result.code && { label: t('candidacies:own.result'), value: label(`codes:jobResult.${result.code}`) },
    result.reason && {
      label: t('candidacies:own.resultReason'),
      value: label(`candidacies:own.reason.${result.reason}`),
    },
    result.note && { label: t('candidacies:own.resultNote'), value: result.note },
    startsOn && { label: t('candidacies:own.startsOn'), value: formatDate(language, startsOn) },
    hoursPerWeek && { label: t('candidacies:own.hours'), value: String(hoursPerWeek) },
  ].filter((fact) => fact !== null && fact !== '' && fact !== 0);
  if (facts.length === 0) return null;
  return (
    <Section title={t('candidacies:own.resultTitle')}>
      <DefinitionList items={facts} />
    </Section>
  );
}

function ConsentSection({ job }: { job: OwnJob }) {
  const { t, language } = useTexts('candidacies');
  const seeker = useOwnPaths(language);
  const label = useLabel();
  const { consent } = job;
  if (!consent) return null;
  return (
    <Section title={t('candidacies:own.consent')}>
      <div className="flow">
        {consent.givenAt && (
          <p>{t('candidacies:own.consentGiven', { date: formatDate(language, consent.givenAt) })}</p>
        )}
        {consent.items.length > 0 && (
          <ul>
            {consent.items.map((item) => (
              <li key={item}>{label(`candidacies:consentItem.${item}`)}</li>
            ))}
          </ul>
        )}
        {consent.expiresOn && (
          <p>{t('candidacies:own.consentUntil', { date: formatDate(language, consent.expiresOn) })}</p>
        )}
        {consent.refusedAt && (
          <p>{t('candidacies:own.consentRefused', { date: formatDate(language, consent.refusedAt) })}</p>
        )}
        {consent.withdrawnAt && (
          <p>{t('candidacies:own.consentWithdrawn', { date: formatDate(language, consent.withdrawnAt) })}</p>
        )}
      </div>
      {job.permitted.includes('WITHDRAW_CONSENT') && (
        <Row>
          <ButtonLink href={seeker.jobAnswer(job.id, 'withdraw')} kind="secondary">
            {t('candidacies:answer.withdraw.open')}
          </ButtonLink>
        </Row>
      )}
    </Section>
  );
}
