import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import type { DecisionView } from './hearings.queries.server.ts';

/** A decision in plain words: what, why, by whom, and how to have it looked at again. */
export function DecisionText({ decision }: { decision: DecisionView }) {
  const { t, language } = useTexts('hearings');
  const label = useLabel();
  const { basis, untilWhy, noticeWhy, until, left } = decision;
  return (
    <Stack gap="large">
      <Section title={t('hearings:decision.what')}>
        <p>{label(`hearings:decision.text.${decision.kind}`)}</p>
        {basis && <WhyNote why={basis} />}
      </Section>
      <Section title={t('hearings:decision.reasons')}>
        <p>{decision.reasons}</p>
      </Section>
      <DefinitionList
        items={[
          { label: t('hearings:decision.decider'), value: decision.decider },
          { label: t('hearings:decision.servedAt'), value: formatDate(language, decision.servedAt) },
          { label: t('hearings:decision.way'), value: label(`hearings:way.${decision.channel}`) },
        ]}
      />
      <Section id="appeal" title={t('hearings:decision.appeal')}>
        <p>{label(`hearings:decision.appealTo.${decision.appeal}`)}</p>
        {until && (
          <p>
            <strong>
              {left > 0
                ? t('hearings:decision.left', { count: left, date: formatDate(language, until) })
                : t('hearings:decision.over', { date: formatDate(language, until) })}
            </strong>
          </p>
        )}
        <p>{label(`hearings:decision.how.${decision.appeal}`)}</p>
        <p>{t('hearings:decision.enforced')}</p>
        {untilWhy && <WhyNote why={untilWhy} />}
        {noticeWhy && <WhyNote why={noticeWhy} />}
      </Section>
    </Stack>
  );
}
