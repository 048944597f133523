import { useOwnPaths } from '#app/core/own-paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { areaKeys } from '#app/ui/areas.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { outcomeOf } from './action-outcome.ts';
import type { OwnPlan } from './own-plans.queries.server.ts';
import { ownDoers } from './plan-choices.ts';

/** What was agreed, by area: what, who, by when, and how it went. */
export function PlanActionsList({ plan }: { plan: OwnPlan }) {
  const { t } = useTexts('areas');
  return (
    <Stack>
      {areaKeys.map((area) => {
        const actions = plan.actions.filter((action) => action.area === area);
        if (actions.length === 0) return null;
        return (
          <Card key={area} area={area} title={t(`areas:${area}`)}>
            <Stack>
              {actions.map((action) => (
                <ActionItem key={action.id} plan={plan} action={action} />
              ))}
            </Stack>
          </Card>
        );
      })}
    </Stack>
  );
}

function ActionItem({ plan, action }: { plan: OwnPlan; action: OwnPlan['actions'][number] }) {
  const { t, language } = useTexts('plans');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  const mine = ownDoers.some((known) => known === action.who);
  const facts = [
    label(`plans:own.who.${action.who}`),
    action.dueOn && t('plans:own.dueOn', { date: formatDate(language, action.dueOn) }),
    action.service,
  ];
  return (
    <div className="stack" data-gap="small">
      <p>
        <strong>{action.description}</strong>
      </p>
      <p className="muted small">{facts.filter(Boolean).join(' · ')}</p>
      {action.doneAt && (
        <Tag tone="success" icon="check">
          {t('plans:own.doneOn', { date: formatDate(language, action.doneAt) })}
        </Tag>
      )}
      {action.releasedAt && (
        <Tag>{t('plans:own.releasedOn', { date: formatDate(language, action.releasedAt) })}</Tag>
      )}
      {outcomeOf(action).map(({ key, text }) => (
        <p key={key}>{t(`plans:own.${key}`, { text })}</p>
      ))}
      <Row>
        {mine && plan.permitted.includes('REPORT_ACTION') && (
          <ButtonLink href={seeker.planAction(plan.id, action.id)} kind="secondary" size="small">
            {action.report ? t('plans:own.reportAgain') : t('plans:own.report')}
          </ButtonLink>
        )}
        {action.referralId && (
          <ButtonLink href={seeker.referral(action.referralId)} kind="quiet" size="small">
            {t('plans:own.toService')}
          </ButtonLink>
        )}
      </Row>
    </div>
  );
}
