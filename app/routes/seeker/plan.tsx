import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { leafPaths } from '#app/core/machine.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { getOwnPlan, type OwnPlan } from '#app/features/plans/own-plans.queries.server.ts';
import { useDetailFacts } from '#app/features/plans/detail-facts.tsx';
import { approvalWords } from '#app/features/plans/approval-words.ts';
import { PlanActionsList } from '#app/features/plans/plan-actions-list.tsx';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { RecordedForYou } from '#app/features/on-behalf/recorded-for-you.tsx';
import { listRecorded } from '#app/features/on-behalf/recorded.queries.server.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Timeline } from '#app/ui/timeline.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const language = languageOf(request);
  const plan = await getOwnPlan(actor, idOf(params, 'planId'), language);
  if (!plan) throw refused(404);
  const title = String(Reflect.apply(textsIn(language).t, undefined, [`plans:own.kind.${plan.kind}`]));
  const recorded = await listRecorded(actor, { table: 'Plan', id: plan.id }, language);
  return { title, plan, recorded };
}

export default function Plan() {
  const { title, plan, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('plans');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  const state = leafPaths(plan.state)[0]?.split('.')[0] ?? 'inForce';
  return (
    <>
      <PageHeader
        title={title}
        lead={label(`plans:own.stateLead.${state}`)}
        back={{ href: seeker.plans, label: t('plans:own.title') }}
      />
      <Stack gap="large">
        {plan.permitted.includes('APPROVE_PLAN') && <Answers plan={plan} />}
        {plan.shownAsOf && (
          <Notice>
            <p>{t('plans:own.edited', { date: formatDate(language, plan.shownAsOf) })}</p>
          </Notice>
        )}
        {plan.notReported && (
          <Notice>
            <p>{t('plans:own.notReported')}</p>
          </Notice>
        )}
        <Row>
          <ButtonLink href={seeker.planPdf(plan.id)} kind="secondary" size="small" icon="download">
            {t('plans:own.pdf')}
          </ButtonLink>
          {plan.permitted.includes('DISCUSS_PLAN') && (
            <ButtonLink href={seeker.planAnswer(plan.id, 'discuss')} kind="quiet" size="small" icon="message">
              {t('plans:own.discuss')}
            </ButtonLink>
          )}
        </Row>
        <Section title={t('plans:own.survey')}>
          <div className="flow">
            <p>{plan.situation}</p>
            {plan.assessment && (
              <p>
                <a href={seeker.assessment}>{t('plans:own.readAssessment')}</a>
              </p>
            )}
          </div>
        </Section>
        <Section title={t('plans:own.goal')}>
          <p>{plan.goal}</p>
        </Section>
        <Section title={t('plans:own.actions')} lead={t('plans:own.actionsLead')}>
          <PlanActionsList plan={plan} />
        </Section>
        <KindDetails plan={plan} />
        <Obligation plan={plan} />
        <FollowUp plan={plan} />
        <Parties plan={plan} />
        <Comments plan={plan} />
        <Versions plan={plan} />
        <Section title={t('plans:own.appeal')}>
          <p>{t('plans:own.appealText')}</p>
        </Section>
        {plan.permitted.includes('APPROVE_PLAN') && <Answers plan={plan} />}
        <RecordedForYou lines={recorded} />
      </Stack>
    </>
  );
}

function Comments({ plan: { comments } }: { plan: OwnPlan }) {
  const { t, language } = useTexts('plans');
  if (comments.length === 0) return null;
  return (
    <Section title={t('plans:own.comments')}>
      <Timeline
        events={comments.map((comment) => ({
          id: comment.id,
          title: comment.authorRole === 'seeker' ? t('plans:own.you') : comment.authorName,
          when: formatDateTime(language, comment.at),
          dateTime: comment.at.toISOString(),
          icon: 'message' as const,
          children: <p>{comment.text}</p>,
        }))}
      />
    </Section>
  );
}

/** What the plan was before: in earlier rounds of this one, and in earlier ones. */
function Versions({ plan }: { plan: OwnPlan }) {
  const { t, language } = useTexts('plans');
  const seeker = useOwnPaths(language);
  return (
    <>
      {plan.rounds > 1 && (
        <p>
          <a href={`${seeker.planChanges(plan.id)}?since=proposal`}>{t('plans:own.roundLink')}</a>
        </p>
      )}
      {plan.versions.length > 1 && (
        <Section title={t('plans:own.versions')} lead={t('plans:own.versionsLead')}>
          {plan.before !== null && (
            <p>
              <a href={seeker.planChanges(plan.id)}>{t('plans:own.changesLink', { before: plan.before })}</a>
            </p>
          )}
          <ul>
            {plan.versions.map((version) => (
              <li key={version.id}>
                {version.id === plan.id ? (
                  t('plans:own.number', { number: version.number })
                ) : (
                  <a href={seeker.plan(version.id)}>{t('plans:own.number', { number: version.number })}</a>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Answers({ plan }: { plan: OwnPlan }) {
  const { t, language } = useTexts('plans');
  const seeker = useOwnPaths(language);
  return (
    <Notice title={t('plans:own.yourTurn')}>
      <p>{plan.parties.lines.length > 2 ? t('plans:own.partiesLead') : t('plans:own.yourTurnText')}</p>
      <Row>
        <ButtonLink href={seeker.planAnswer(plan.id, 'approve')} icon="check">
          {t('plans:own.approve')}
        </ButtonLink>
        <ButtonLink href={seeker.planAnswer(plan.id, 'comment')} kind="secondary" icon="message">
          {t('plans:own.comment')}
        </ButtonLink>
        <ButtonLink href={seeker.planAnswer(plan.id, 'refuse')} kind="quiet">
          {t('plans:own.refuse')}
        </ButtonLink>
      </Row>
    </Notice>
  );
}

function Obligation({ plan: { obligation } }: { plan: OwnPlan }) {
  const { t, language } = useTexts('plans');
  const seeker = useOwnPaths(language);
  const label = useLabel();
  if (!obligation.mode) return null;
  return (
    <Section title={t('plans:own.obligation')}>
      <div className="flow">
        <p>{label(`plans:own.obligationMode.${obligation.mode}`, { count: obligation.spoken })}</p>
        {obligation.reason && (
          <p>
            {t('plans:own.obligationReason', {
              reason: label(`plans:obligationReason.${obligation.reason}`),
            })}
          </p>
        )}
        <p>
          <a href={seeker.obligation}>{t('plans:own.obligationPage')}</a>
        </p>
      </div>
    </Section>
  );
}

function KindDetails({ plan }: { plan: OwnPlan }) {
  const { t } = useTexts('plans');
  const facts = useDetailFacts(plan.kind, plan.details);
  if (facts.length === 0) return null;
  return (
    <Section title={t(`plans:detail.title.${plan.kind}`)}>
      <DefinitionList items={facts} />
    </Section>
  );
}

/** Where others approve too: who has, and who has not yet. */
function Parties({ plan: { parties } }: { plan: OwnPlan }) {
  const { t, language } = useTexts('plans');
  const label = useLabel();
  if (parties.standing !== 'proposed') return null;
  return (
    <Section title={t('plans:own.parties')} lead={t('plans:own.partiesLead')}>
      <DefinitionList
        items={parties.lines.map((line) => ({
          label: label(`plans:party.${line.party}`),
          value: approvalWords(line, label, (at) => formatDate(language, at)),
        }))}
      />
    </Section>
  );
}

function FollowUp({ plan }: { plan: OwnPlan }) {
  const { t, language } = useTexts('plans');
  const facts = [
    { label: t('plans:own.followUpWay'), value: plan.followUpWay },
    plan.otherProof && { label: t('plans:own.otherProof'), value: plan.otherProof },
    plan.reportDueOn && { label: t('plans:own.reportDueOn'), value: formatDate(language, plan.reportDueOn) },
    plan.approvedAt && { label: t('plans:own.approved'), value: formatDate(language, plan.approvedAt) },
    plan.reviewDueOn && { label: t('plans:own.review'), value: formatDate(language, plan.reviewDueOn) },
    ...plan.limits.map(({ limit, due, why }) => ({
      label: t(`plans:limit.${limit}`),
      value: (
        <>
          {formatDate(language, due)}
          {why && <WhyNote why={why} />}
        </>
      ),
    })),
    { label: t('plans:own.preparedBy'), value: plan.preparedBy },
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <Section title={t('plans:own.followUp')}>
      <DefinitionList items={facts} />
      {plan.reviewWhy && <WhyNote why={plan.reviewWhy} />}
    </Section>
  );
}
