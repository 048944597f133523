import { ButtonLink } from '#app/ui/button.tsx';
import { Stack } from '#app/ui/layout.tsx';

/** The steps that are permitted now, the first of them the likeliest; each leads to its own page. */
export function StepLinks({ steps }: { steps: { href: string; label: string }[] }) {
  return (
    <Stack gap="small">
      {steps.map(({ href, label }, index) => (
        <ButtonLink key={href} href={href} kind={index === 0 ? 'primary' : 'secondary'}>
          {label}
        </ButtonLink>
      ))}
    </Stack>
  );
}
