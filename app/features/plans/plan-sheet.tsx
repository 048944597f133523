import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Section } from '#app/ui/section.tsx';
import { areaKeys } from '#app/ui/areas.ts';
import { AreaTag } from '#app/ui/tag.tsx';
import { useDetailFacts } from './detail-facts.tsx';
import { PartiesSection } from './parties-section.tsx';
import type { CounselorPlan } from './counselor-plan.queries.server.ts';

/** The plan as it is read before it is proposed and ever after. */
export function PlanSheet({ plan }: { plan: CounselorPlan }) {
  const { t } = useTexts('counselor', 'plans');
  const details = useDetailFacts(plan.kind, plan.details);
  return (
    <>
      <Section id="survey" title={t('counselor:plan.survey')}>
        <DefinitionList
          items={[
            { label: t('counselor:plan.situation'), value: plan.situation || '–' },
            { label: t('counselor:plan.goal'), value: plan.goal || '–' },
          ]}
        />
      </Section>
      {details.length > 0 && (
        <Section id="details" title={t(`plans:detail.title.${plan.kind}`)}>
          <DefinitionList items={details} />
        </Section>
      )}
      <Section id="actions" title={t('counselor:plan.actions')}>
        {plan.actions.length === 0 && <p className="muted">{t('counselor:plan.noActions')}</p>}
        {plan.actions.length > 0 && <Actions actions={plan.actions} />}
      </Section>
      <Section id="obligation" title={t('counselor:plan.obligation')}>
        <Agreed plan={plan} />
      </Section>
      <PartiesSection plan={plan} />
      <PlanComments comments={plan.comments} />
    </>
  );
}

function Actions({ actions }: Pick<CounselorPlan, 'actions'>) {
  const { t, language } = useTexts('counselor', 'plans');
  const label = useLabel();
  const areaTag = (key: string) => {
    const area = areaKeys.find((known) => known === key);
    return area ? <AreaTag area={area}>{label(`areas:${area}`)}</AreaTag> : key;
  };
  return (
    <DataTable
      caption={t('counselor:plan.actions')}
      captionHidden
      rows={actions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'what',
          label: t('counselor:plan.what'),
          rowHeader: true,
          cell: (action) => (
            <>
              {action.description}
              <br />
              <span className="muted small">
                {label(`codes:task.${action.taskCode}`)}
                {action.serviceName && ` · ${action.serviceName}`}
              </span>
            </>
          ),
        },
        { key: 'area', label: t('counselor:plan.area'), cell: (action) => areaTag(action.area) },
        {
          key: 'who',
          label: t('counselor:plan.who'),
          cell: (action) => label(`plans:who.${action.who}`),
        },
        {
          key: 'due',
          label: t('counselor:plan.due'),
          cell: (action) => (action.dueOn ? formatDate(language, action.dueOn) : '–'),
        },
        {
          key: 'report',
          label: t('counselor:plan.report'),
          cell: (action) =>
            [action.done ? t('counselor:plan.done') : null, action.report].filter(Boolean).join(': '),
        },
      ]}
    />
  );
}

/** The job-search obligation, how the plan is followed, and the days that bind it. */
function Agreed({ plan }: { plan: CounselorPlan }) {
  const { t, language } = useTexts('counselor', 'plans');
  const label = useLabel();
  const day = (date: string | null) => (date ? formatDate(language, date) : '–');
  const { obligationMode: mode, obligationTarget: target, obligationReason: reason } = plan;
  return (
    <DefinitionList
      items={[
        {
          label: t('counselor:plan.obligationMode'),
          value: mode ? `${label(`plans:mode.${mode}`)}${target ? ` (${target})` : ''}` : '–',
        },
        reason && {
          label: t('counselor:plan.obligationReason'),
          value: label(`plans:obligationReason.${reason}`),
        },
        { label: t('counselor:plan.followUpWay'), value: plan.followUpWay || '–' },
        { label: t('counselor:plan.reportDueOn'), value: day(plan.reportDueOn) },
        plan.otherProof && { label: t('plans:otherProof'), value: plan.otherProof },
        ...plan.limits.map(({ limit, due, why }) => ({
          label: t(`plans:limit.${limit}`),
          value: <DayWhy day={day(due)} why={why} />,
        })),
        plan.approvedAt && {
          label: t('counselor:plan.approved'),
          value: `${formatDate(language, plan.approvedAt)}, ${label(`plans:way.${plan.approvalWay}`)}`,
        },
        plan.reviewDueOn && {
          label: t('counselor:client.review'),
          value: <DayWhy day={day(plan.reviewDueOn)} why={plan.reviewWhy} />,
        },
      ]}
    />
  );
}

const DayWhy = ({ day, why }: { day: string; why: CounselorPlan['reviewWhy'] }) => (
  <>
    {day}
    {why && <WhyNote why={why} />}
  </>
);

export function PlanComments({ comments }: Pick<CounselorPlan, 'comments'>) {
  const { t, language } = useTexts('counselor');
  if (comments.length === 0) return null;
  return (
    <Section id="comments" title={t('counselor:plan.comments')}>
      <ul className="stack">
        {comments.map((comment) => (
          <li key={comment.id}>
            <p className="muted small">
              {comment.authorName}, {formatDateTime(language, comment.at)}
            </p>
            <p>{comment.text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
