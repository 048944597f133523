import { ButtonLink } from '#app/ui/button.tsx';
import { Stack } from '#app/ui/layout.tsx';

/** `main`: what a reader most likely came for; of the others none stands out. */
export type StepLink = { href: string; label: string; main: boolean };

/** The steps that are permitted now; each leads to its own page. */
export function StepLinks({ steps }: { steps: StepLink[] }) {
  return (
    <Stack gap="small">
      {steps.map(({ href, label, main }) => (
        <ButtonLink key={href} href={href} kind={main ? 'primary' : 'secondary'}>
          {label}
        </ButtonLink>
      ))}
    </Stack>
  );
}
