import { z } from 'zod';
import { staffChannels } from '#app/core/actor.ts';
import {
  checkbox,
  choice,
  isoDateField,
  optionalText,
  text,
  versionField,
  whole,
} from '#app/core/form.server.ts';
import { workRights, yesOrNo } from '#app/features/registration/registration-choices.ts';
import {
  registrationSchemas,
  type StepAnswers,
} from '#app/features/registration/registration.schema.server.ts';
import type { EmploymentCode } from '#app/rules/employment-code.ts';
import { hoursKinds, type ChangeFacts, type ChangeKind, type HoursKind } from '#app/rules/reported-change.ts';
import type { WorkRight } from '#app/rules/registration.ts';

/** A change as a form told it; what its kind does not ask is not there. */
export type ToldChange = {
  version: number;
  on: string;
  details: string;
  overTwoWeeks?: boolean;
  fullTime?: boolean;
  hoursPerWeek?: number | null;
  hours?: HoursKind;
  supported?: boolean;
  workRight?: WorkRight;
  contact?: StepAnswers['contact'];
};

const yes = choice(yesOrNo).transform((answer) => answer === 'yes');
const base = { version: versionField, on: isoDateField, details: optionalText(1000) };
const optionalHours = z
  .string()
  .trim()
  .regex(/^\d{0,2}$/, 'number')
  .optional()
  .transform((typed) => (typed ? Number(typed) : null));

const simple = z.object(base);
const explained = z.object({ ...base, details: text(1000) });

/** What each kind of change asks. */
export const changeSchemas: Record<ChangeKind, z.ZodType<ToldChange>> = {
  workStarts: z.object({
    ...base,
    overTwoWeeks: yes,
    hoursPerWeek: whole(0, 80),
    fullTime: yes,
    supported: checkbox,
  }),
  workEnds: simple,
  hoursChange: z
    .object({ ...base, hours: choice(hoursKinds), hoursPerWeek: optionalHours })
    .refine(({ hours, hoursPerWeek }) => !['full', 'part'].includes(hours) || hoursPerWeek !== null, {
      path: ['hoursPerWeek'],
      message: 'required',
    }),
  businessStarts: z.object({ ...base, overTwoWeeks: yes, fullTime: yes, supported: checkbox }),
  businessEnds: simple,
  otherPaidActivity: explained,
  studiesStart: z.object({ ...base, fullTime: yes }),
  studiesEnd: simple,
  permit: z.object({ ...base, workRight: choice(workRights) }),
  serviceInterrupted: explained,
  contact: z
    .object({ version: versionField, on: isoDateField })
    .and(registrationSchemas.contact)
    .transform(({ version, on, ...contact }) => ({ version, on, details: '', contact })),
};

/** How the person told it to staff. */
export const ToldThrough = z.object({ channel: choice(staffChannels) });

/** The told change as the rules read it. */
export function factsOf(kind: ChangeKind, told: ToldChange, before: EmploymentCode | null): ChangeFacts {
  return {
    kind,
    on: told.on,
    before,
    overTwoWeeks: told.overTwoWeeks ?? true,
    fullTime: told.fullTime ?? false,
    hoursPerWeek: told.hoursPerWeek ?? null,
    hours: told.hours ?? null,
    supported: told.supported ?? false,
    workRight: told.workRight ?? null,
  };
}
