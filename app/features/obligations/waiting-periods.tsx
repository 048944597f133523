import { useOwnPaths } from '#app/core/own-paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { OwnPeriod } from './own-obligation.queries.server.ts';

type WaitingProps = {
  periods: OwnPeriod[];
  /** On the period's own page no link leads to it. */
  here?: boolean;
};

/** What waits for the person: a question to answer, an assigned job, a period whose acts can still be told. */
export function WaitingPeriods({ periods, here = false }: WaitingProps) {
  return periods.map((period) => {
    if (period.permitted.includes('GIVE_CLARIFICATION'))
      return <Asked key={period.id} period={period} here={here} />;
    if (period.kind === 'assignedJob' && period.state === 'open')
      return <Assigned key={period.id} period={period} />;
    return period.state === 'reporting' ? <Reporting key={period.id} period={period} here={here} /> : null;
  });
}

type OneProps = { period: OwnPeriod; here: boolean };

function Asked({ period, here }: OneProps) {
  const { id, from, to, counted, target, answerDueOn } = period;
  const { t, language } = useTexts('obligations');
  const seeker = useOwnPaths(language);
  return (
    <Notice tone="warning" title={t('obligations:own.ask')}>
      <p>
        {t('obligations:own.askText', {
          from: formatDate(language, from),
          to: formatDate(language, to),
          date: answerDueOn ? formatDate(language, answerDueOn) : '',
          done: counted,
          target,
        })}
      </p>
      <Row>
        <ButtonLink href={seeker.periodAnswer(id)}>{t('obligations:own.askButton')}</ButtonLink>
        {!here && (
          <ButtonLink href={seeker.period(id)} kind="secondary">
            {t('obligations:own.toPeriod')}
          </ButtonLink>
        )}
      </Row>
    </Notice>
  );
}

function Assigned({ period: { to, candidacyId } }: { period: OwnPeriod }) {
  const { t, language } = useTexts('obligations');
  const seeker = useOwnPaths(language);
  if (!candidacyId) return null;
  return (
    <Notice title={t('obligations:own.assigned')}>
      <p>{t('obligations:own.assignedText', { date: formatDate(language, to) })}</p>
      <Row>
        <ButtonLink href={seeker.job(candidacyId)}>{t('obligations:own.open')}</ButtonLink>
      </Row>
    </Notice>
  );
}

function Reporting({ period, here }: OneProps) {
  const { id, from, to, counted, target, reportBy } = period;
  const { t, language } = useTexts('obligations');
  const seeker = useOwnPaths(language);
  const days = { from: formatDate(language, from), to: formatDate(language, to) };
  return (
    <Notice title={t('obligations:own.reporting', days)}>
      <p>
        {t('obligations:own.done', { done: counted, target })}.{' '}
        {t('obligations:own.reportByOver', { date: formatDate(language, reportBy) })}
      </p>
      <Row>
        <ButtonLink href={`${seeker.logAct}?period=${id}`}>{t('obligations:own.missing')}</ButtonLink>
        {!here && (
          <ButtonLink href={seeker.period(id)} kind="secondary">
            {t('obligations:own.toPeriod')}
          </ButtonLink>
        )}
      </Row>
    </Notice>
  );
}
