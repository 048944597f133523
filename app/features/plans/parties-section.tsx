import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Row } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { approvalWords } from './approval-words.ts';
import type { CounselorPlan } from './counselor-plan.queries.server.ts';
import { approvalEvents } from './partner-events.ts';
import { partners } from './plan.machine.ts';

/** Who has approved what is proposed, and what the counselor can do about those who have not. */
export function PartiesSection({ plan }: { plan: CounselorPlan }) {
  const { t, language } = useTexts('plans');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const { standing, lines } = plan.approvals;
  return (
    <Section id="parties" title={t('plans:parties.title')}>
      <div className="stack">
        {standing === 'notProposed' && <p className="muted">{t('plans:parties.notProposed')}</p>}
        {standing === 'void' && <p>{t('plans:parties.void')}</p>}
        <DefinitionList
          items={lines.map((line) => ({
            label: label(`plans:party.${line.party}`),
            value: approvalWords(line, label, (at) => formatDate(language, at)),
          }))}
        />
        {plan.parties.length > 0 && (
          <p className="muted small">
            {t('plans:parties.reference')} {plan.reference}. {t('plans:parties.referenceHint')}
          </p>
        )}
        {partners
          .filter((partner) => plan.permitted.includes(approvalEvents[partner]))
          .map((partner) => (
            <Row key={partner}>
              <ButtonLink icon="mail" kind="secondary" href={counselor.planLink(plan.id, partner)}>
                {t(`plans:link.title.${partner}`)}
              </ButtonLink>
              <ButtonLink icon="check" kind="quiet" href={counselor.partnerApproval(plan.id, partner)}>
                {t(`plans:partnerApproval.title.${partner}`)}
              </ButtonLink>
            </Row>
          ))}
      </div>
    </Section>
  );
}
