import { pathsIn } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Row } from '#app/ui/layout.tsx';
import type { CounselorPlan } from './counselor-plan.queries.server.ts';
import { planStepKeys, planSteps } from './plan-steps.ts';

/** What the counselor may do with this version now. */
export function PlanActions({ plan }: { plan: CounselorPlan }) {
  const { t, language } = useTexts('counselor', 'plans');
  const { counselor } = pathsIn(language);
  const { id, version, permitted, kind, person } = plan;
  const inForce = plan.state === 'inForce' || plan.state === 'reviewDue';
  return (
    <Row>
      {permitted.includes('SAVE_PLAN') && (
        <ButtonLink
          kind={permitted.includes('PROPOSE_PLAN') ? 'secondary' : 'primary'}
          icon="edit"
          href={counselor.editPlan(id)}
        >
          {t('counselor:plan.edit')}
        </ButtonLink>
      )}
      {planStepKeys
        .filter((step) => permitted.includes(planSteps[step]))
        .map((step) => (
          <form key={step} method="post" action={counselor.planStep(id, step)}>
            <input type="hidden" name="version" value={version} />
            <Button kind={step === 'propose' ? 'primary' : 'secondary'}>
              {t(`plans:event.${planSteps[step]}`)}
            </Button>
          </form>
        ))}
      {permitted.includes('RECORD_APPROVAL') && (
        <ButtonLink icon="check" href={counselor.approval(id)}>
          {t('plans:event.RECORD_APPROVAL')}
        </ButtonLink>
      )}
      {permitted.includes('DISCUSS_PLAN') && (
        <ButtonLink kind="quiet" icon="message" href={counselor.discussPlan(id)}>
          {t('plans:discuss')}
        </ButtonLink>
      )}
      {plan.comparable && (
        <ButtonLink kind="quiet" href={counselor.planChanges(id)}>
          {t('plans:changes.title')}
        </ButtonLink>
      )}
      {plan.proposed && (
        <ButtonLink kind="quiet" icon="download" href={counselor.planPdf(id)}>
          {t('plans:own.pdf')}
        </ButtonLink>
      )}
      {inForce && (
        <form method="post" action={counselor.newPlan(person.id)}>
          <Button kind="secondary" name="kind" value={kind}>
            {t('counselor:plan.newVersion')}
          </Button>
        </form>
      )}
    </Row>
  );
}
