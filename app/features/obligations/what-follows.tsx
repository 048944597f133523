import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';

/** What happens when a period falls short, step by step and in the order of the law of the day. */
export function WhatFollows({ reminderFirst }: { reminderFirst: boolean }) {
  const { t } = useTexts('obligations');
  const steps = ['whole', 'heard', reminderFirst ? 'reminder' : 'statement', 'money'] as const;
  return (
    <Section title={t('obligations:own.short')} id="short">
      <div className="flow">
        <ol>
          {steps.map((key) => (
            <li key={key}>{t(`obligations:own.shortSteps.${key}`)}</li>
          ))}
        </ol>
      </div>
    </Section>
  );
}
