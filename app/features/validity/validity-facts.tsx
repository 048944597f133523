import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList, type Definition } from '#app/ui/definition-list.tsx';
import type { ValidityView } from './validity.queries.server.ts';

/** Valid or not, since when, and until when: each day with its reason. */
export function ValidityFacts({ validity }: { validity: ValidityView }) {
  const { t, language } = useTexts('validity', 'codes');
  const label = useLabel();
  const { stateLabel } = useLabels();
  const { startedOn, endedOn, nextRenewal, renewBy, code } = validity;
  const items: (Definition | null)[] = [
    { label: t('validity:fact.state'), value: stateLabel('journey', validity.state) },
    startedOn ? { label: t('validity:fact.startedOn'), value: formatDate(language, startedOn) } : null,
    endedOn ? { label: t('validity:fact.endedOn'), value: formatDate(language, endedOn) } : null,
    validity.active && nextRenewal
      ? {
          label: t('validity:fact.validUntil'),
          value: t('validity:untilAsked', { date: formatDate(language, nextRenewal.on) }),
        }
      : null,
    renewBy ? { label: t('validity:fact.renewBy'), value: formatDate(language, renewBy.on) } : null,
    code
      ? {
          label: t('validity:fact.code'),
          value: `${code.code} ${label(`codes:employmentCode.${code.code}`)}`,
        }
      : null,
  ];
  return (
    <>
      <DefinitionList items={items.filter((item) => item !== null)} />
      {renewBy?.why && <WhyNote why={renewBy.why} />}
      {validity.active && nextRenewal?.why && <WhyNote why={nextRenewal.why} />}
    </>
  );
}

/** How jobseeking ended: why, by whom, when. */
export function EndFacts({ validity }: { validity: ValidityView }) {
  const { t, language } = useTexts('validity', 'common');
  const label = useLabel();
  const { stateLabel } = useLabels();
  const { end } = validity;
  if (!end) return null;
  return (
    <DefinitionList
      items={[
        { label: t('validity:end.why'), value: stateLabel('journey', validity.state) },
        { label: t('validity:end.when'), value: formatDate(language, end.at) },
        { label: t('validity:end.who'), value: label(`common:role.${end.role}`) },
      ]}
    />
  );
}

/** What starting again takes, told before one asks for it. */
export function RestartRules({ validity }: { validity: ValidityView }) {
  const { t } = useTexts('validity');
  const { restart, state } = validity;
  return (
    <div className="flow">
      <p>{t('validity:restart.start')}</p>
      <WhyNote why={restart.interview} />
      {restart.blocked && <WhyNote why={restart.blocked} />}
      {state === 'ended.clarificationMissing' && restart.blocked && (
        <p>{t('validity:restart.withClarification')}</p>
      )}
      {state === 'ended.contactMissed' && restart.blocked && <p>{t('validity:restart.withStaff')}</p>}
    </div>
  );
}
