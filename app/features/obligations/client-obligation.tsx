import { pathsIn } from '#app/core/paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import type { ClientObligation } from './counselor-period.queries.server.ts';
import { ObligationCounter } from './obligation-counter.tsx';
import { obligationStepKeys, obligationSteps } from './obligation-steps.ts';
import { PeriodList } from './period-list.tsx';

/** The job-search obligation on the client's page: the number and why, the running period, and the others. */
export function ClientObligationSection({
  obligation,
  personId,
}: {
  obligation: ClientObligation;
  personId: string;
}) {
  const { t, language } = useTexts('obligations');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const { current, open } = obligation;
  const stated = obligation.obligation;
  return (
    <Section
      id="obligation"
      title={t('obligations:own.title')}
      actions={
        <ButtonLink kind="secondary" size="small" icon="plus" href={counselor.logAct(personId)}>
          {t('obligations:staff.log')}
        </ButtonLink>
      }
    >
      <Stack>
        {current && (
          <>
            <ObligationCounter period={current} staff />
            <Row>
              <ButtonLink kind="secondary" size="small" href={counselor.period(current.id)}>
                {t('obligations:own.toPeriod')}
              </ButtonLink>
            </Row>
          </>
        )}
        {stated && !current && <p>{label(`obligations:state.${stated.state}`)}</p>}
        {!stated && <p className="muted">{t('obligations:staff.none')}</p>}
        {stated && stated.permitted.length > 0 && (
          <Row>
            {obligationStepKeys
              .filter((step) => stated.permitted.includes(obligationSteps[step].event))
              .map((step) => (
                <ButtonLink
                  key={step}
                  kind="quiet"
                  size="small"
                  href={counselor.obligationStep(stated.id, step)}
                >
                  {t(`obligations:event.${obligationSteps[step].event}`)}
                </ButtonLink>
              ))}
          </Row>
        )}
        {stated?.why && (
          <details>
            <summary>{t('obligations:staff.whyNumber')}</summary>
            <WhyNote why={stated.postponedWhy ?? stated.why} />
          </details>
        )}
        {open.length > 0 && <PeriodList periods={open} hrefOf={({ id }) => counselor.period(id)} staff />}
      </Stack>
    </Section>
  );
}
