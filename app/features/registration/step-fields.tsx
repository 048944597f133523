import { Contact } from './contact-step.tsx';
import type { RegistrationStep } from './registration-choices.ts';
import { Ability, Changes, Situation, WorkRight } from './situation-steps.tsx';
import { Education, Skills, Work } from './skill-steps.tsx';
import type { StepProps } from './step-options.ts';

/** The questions of one page; each asks one thing of one's life. */
export function StepFields({ step, ...props }: StepProps & { step: RegistrationStep }) {
  const Fields = fields[step];
  return <Fields {...props} />;
}

const fields: Record<RegistrationStep, (props: StepProps) => React.ReactNode> = {
  contact: Contact,
  situation: Situation,
  work: Work,
  education: Education,
  skills: Skills,
  ability: Ability,
  workRight: WorkRight,
  changes: Changes,
};
