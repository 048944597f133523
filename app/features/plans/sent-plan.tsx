import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { detailsOf } from './plan-details.ts';
import { useDetailFacts } from './detail-facts.tsx';
import type { ProposalContents } from './proposal-contents.ts';

export type SentPlanMatter = {
  contents: ProposalContents;
  services: Record<string, string>;
  proposedAt: Date;
  approvals: { party: string; at: Date }[];
};
type SentPlanProps = { matter: SentPlanMatter; reference: string; expiresAt: Date };

/** The plan as another authority reads it to approve it: what was proposed, without a name. */
export function SentPlan({ matter, reference, expiresAt }: SentPlanProps) {
  const { t, language } = useTexts('plans', 'provider', 'counselor');
  const label = useLabel();
  const { contents, services, proposedAt, approvals } = matter;
  const details = useDetailFacts(contents.kind, detailsOf(contents.kind, contents.details));
  const { mode, reason } = contents.obligation;
  return (
    <Stack gap="large">
      <DefinitionList
        items={[
          { label: t('provider:reference'), value: reference },
          { label: t('plans:queue.kind'), value: label(`plans:kind.${contents.kind}`) },
          { label: t('plans:sent.proposedOn'), value: formatDate(language, proposedAt) },
          { label: t('plans:sent.until'), value: formatDate(language, expiresAt) },
        ]}
      />
      <Section title={t('plans:merge.field.situation')}>
        <p>{contents.situation || '–'}</p>
      </Section>
      <Section title={t('plans:own.goal')}>
        <p>{contents.goal || '–'}</p>
      </Section>
      {details.length > 0 && (
        <Section title={label(`plans:detail.title.${contents.kind}`)}>
          <DefinitionList items={details} />
        </Section>
      )}
      <Section title={t('plans:own.actions')}>
        <ul className="stack">
          {contents.actions.map(({ id, description, taskCode, who, dueOn, serviceId }) => (
            <li key={id}>
              <p>{description}</p>
              <p className="muted small">
                {[
                  label(`codes:task.${taskCode}`),
                  label(`plans:who.${who}`),
                  dueOn && t('plans:own.dueOn', { date: formatDate(language, dueOn) }),
                  serviceId && services[serviceId],
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('plans:own.followUp')}>
        <DefinitionList
          items={[
            {
              label: t('plans:own.obligation'),
              value: [
                mode && label(`plans:mode.${mode}`),
                reason && label(`plans:obligationReason.${reason}`),
              ]
                .filter(Boolean)
                .join(': '),
            },
            { label: t('plans:own.followUpWay'), value: contents.followUpWay || '–' },
            ...(contents.otherProof ? [{ label: t('plans:otherProof'), value: contents.otherProof }] : []),
            {
              label: t('counselor:plan.reportDueOn'),
              value: contents.reportDueOn ? formatDate(language, contents.reportDueOn) : '–',
            },
          ]}
        />
      </Section>
      <Section title={t('plans:sent.approvals')}>
        <ul>
          {approvals.map(({ party, at }) => (
            <li key={party}>
              {label(`plans:party.${party}`)}: {formatDate(language, at)}
            </li>
          ))}
        </ul>
      </Section>
    </Stack>
  );
}

type SentOverProps = { title: string; state: string; answeredAt: Date | null };

/** Why a link opens nothing any more, and what to do now. */
export function SentPlanOver({ title, state, answeredAt }: SentOverProps) {
  const { t, language } = useTexts('plans');
  const label = useLabel();
  return (
    <>
      <PageHeader title={title} lead={label(`plans:sent.state.${state}`)} />
      <div className="flow">
        {answeredAt && <p>{t('plans:sent.answeredOn', { date: formatDate(language, answeredAt) })}</p>}
        <p>{label(`plans:sent.todo.${state}`)}</p>
      </div>
    </>
  );
}
