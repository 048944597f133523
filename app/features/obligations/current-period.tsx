import { useOwnPaths } from '#app/core/own-paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { Why } from '#app/rules/why.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { ActLink } from './act-link.tsx';
import { ActList, type ShownAct } from './act-list.tsx';
import { ObligationCounter } from './obligation-counter.tsx';

type CurrentPeriodProps = {
  period: {
    from: string;
    to: string;
    target: number;
    counted: number;
    reportBy: string;
    reportWhy: Why | null;
    acts: ShownAct[];
  };
  /** Why this number of opportunities. */
  why: Why | null;
};

/** The period that is running: how much, why, until when, and what is done. */
export function CurrentPeriod({ period, why }: CurrentPeriodProps) {
  const { t, language } = useTexts('obligations');
  const seeker = useOwnPaths(language);
  const date = formatDate(language, period.reportBy);
  return (
    <>
      <Section title={t('obligations:own.now')} id="now">
        <Stack>
          <ObligationCounter period={period} />
          <Row>
            <ButtonLink href={seeker.logAct} icon="plus">
              {t('obligations:own.log')}
            </ButtonLink>
          </Row>
          <p>{t('obligations:own.reportBy', { date })}</p>
          {why && <Reason summary={t('obligations:own.why')} why={why} />}
          {period.reportWhy && <Reason summary={t('obligations:own.whyDay')} why={period.reportWhy} />}
        </Stack>
      </Section>
      <Section title={t('obligations:own.acts')} id="acts">
        {period.acts.length > 0 ? (
          <ActList
            acts={period.acts}
            caption={t('obligations:own.acts')}
            act={(act) => <ActLink act={act} />}
          />
        ) : (
          <EmptyState icon="edit" title={t('obligations:own.noActs')}>
            <p>{t('obligations:own.noActsText')}</p>
          </EmptyState>
        )}
      </Section>
    </>
  );
}

function Reason({ summary, why }: { summary: string; why: Why }) {
  return (
    <details>
      <summary>{summary}</summary>
      <WhyNote why={why} />
    </details>
  );
}
