import type { ReactNode } from 'react';
import { StepLinks } from '#app/core/step-links.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { SideBySide } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';

type Props = {
  /** What is known of the referral; a line without a value is left out. */
  rows: readonly (readonly [label: string, value: string | null])[];
  waitsFor: string;
  steps: readonly { name: string; event: string }[];
  stepHref: (step: string) => string;
  children?: ReactNode;
};

/** A referral as those see it who work on it: what it is, and beside it what can be done next. */
export function ReferralSheet({ rows, waitsFor, steps, stepHref, children }: Props) {
  const { t } = useTexts('referrals');
  const label = useLabel();
  return (
    <SideBySide>
      <Section title={t('referrals:details')}>
        <DefinitionList items={rows.flatMap(([name, value]) => (value ? [{ label: name, value }] : []))} />
      </Section>
      <Section title={t('referrals:next')}>
        <p>{waitsFor}</p>
        <StepLinks
          steps={steps.map(({ name, event }, index) => ({
            href: stepHref(name),
            label: label(`referrals:event.${event}`),
            main: index === 0,
          }))}
        />
        {children}
      </Section>
    </SideBySide>
  );
}
