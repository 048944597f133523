import { pathsIn } from '#app/core/paths.ts';
import { AssessmentSummary } from '#app/features/assessments/assessment-summary.tsx';
import { ProgressChart } from '#app/features/assessments/progress-chart.tsx';
import { NoteList } from '#app/features/notes/note-list.tsx';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ClientView } from './client.queries.server.ts';

/** Everything that is on record, the newest first. */
export function ClientRecords({ client }: { client: ClientView }) {
  const { t, language } = useTexts('counselor', 'plans', 'areas', 'assessments');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const drafting = client.plans.some(
    ({ state }) => state.startsWith('drafting') || state === 'awaitingSeeker',
  );
  return (
    <>
      <Section
        id="plans"
        title={t('counselor:client.plans')}
        actions={
          !drafting &&
          client.journey.phase.startsWith('active.') && (
            <ButtonLink kind="secondary" size="small" icon="plus" href={counselor.newPlan(client.personId)}>
              {t('counselor:client.newPlan')}
            </ButtonLink>
          )
        }
      >
        {client.plans.length === 0 && <p className="muted">{t('counselor:client.none')}</p>}
        {client.plans.map((plan) => (
          <Card
            key={plan.id}
            title={t('counselor:plan.name', { kind: label(`plans:kind.${plan.kind}`), number: plan.number })}
            href={counselor.plan(plan.id)}
          >
            <p>
              <Tag>{label(`counselor:planStateAll.${plan.state.split('.')[0] ?? ''}`)}</Tag> {plan.goal}
            </p>
            <p className="muted small">
              {t('counselor:client.actionsOpen', { open: plan.open, total: plan.total })}
            </p>
          </Card>
        ))}
      </Section>
      <Section id="assessment" title={t('counselor:client.assessment')}>
        {client.assessment ? (
          <AssessmentSummary assessment={client.assessment} />
        ) : (
          <p className="muted">{t('counselor:client.none')}</p>
        )}
        {client.progress.length > 0 && (
          <>
            <h3>{t('assessments:progress.title')}</h3>
            <ProgressChart reviews={client.progress} />
          </>
        )}
      </Section>
      <Section id="meetings" title={t('counselor:client.meetings')}>
        <ul>
          {client.meetings.map((meeting) => (
            <li key={meeting.id}>
              <a href={counselor.meeting(meeting.id)}>{label(`meetings:kind.${meeting.kind}`)}</a>
              {', '}
              {label(`meetings:state.${meeting.state}`)}{' '}
              {meeting.startsAt && formatDateTime(language, meeting.startsAt)}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="services" title={t('counselor:client.services')}>
        {client.referrals.length + client.candidacies.length === 0 && (
          <p className="muted">{t('counselor:client.none')}</p>
        )}
        <ul>
          {client.referrals.map((referral) => (
            <li key={referral.id}>
              <a href={counselor.referral(referral.id)}>{referral.name}</a>, {referral.provider}:{' '}
              {label(`referrals:state.${referral.state}`)}
            </li>
          ))}
          {client.candidacies.map((candidacy) => (
            <li key={candidacy.id}>
              <a href={counselor.candidacy(candidacy.id)}>{candidacy.title}</a>, {candidacy.company}:{' '}
              {label(`candidacies:state.${candidacy.state}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="notes" title={t('counselor:client.notes')}>
        <NoteList notes={client.notes} personId={client.personId} />
        {client.notes.length > 0 && (
          <p>
            <a href={`${counselor.timeline(client.personId)}?kind=contact`}>
              {t('counselor:client.allNotes')}
            </a>
          </p>
        )}
      </Section>
      <Consents client={client} />
    </>
  );
}

/** What the client allows whom. */
function Consents({ client: { consents } }: { client: ClientView }) {
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  return (
    <Section id="consents" title={t('counselor:client.consents')}>
      {consents.length === 0 && <p className="muted">{t('counselor:client.none')}</p>}
      <ul>
        {consents.map(({ id, company, state, expiresOn }) => (
          <li key={id}>
            {company ?? t('counselor:client.consentOther')}: {label(`consents:state.${state}`)}
            {expiresOn &&
              state === 'given' &&
              `, ${t('counselor:client.until', { date: formatDate(language, expiresOn) })}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
