import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';

/** What is about the person and not in the copy. */
export function WithheldList({ reasons }: { reasons: readonly string[] }) {
  const { t } = useTexts('ownData');
  return (
    <Section title={t('ownData:withheldTitle')}>
      <ul>
        {reasons.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Section>
  );
}
