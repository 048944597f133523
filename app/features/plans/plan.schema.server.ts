import { z } from 'zod';
import {
  checkbox,
  choice,
  optionalIsoDate,
  optionalText,
  text,
  versionField,
  type FormValues,
} from '#app/core/form.server.ts';
import { languages } from '#app/i18n/language.ts';
import { planKinds } from './plan.machine.ts';
import { allObligationReasons, doers, obligationModes, taskChoices } from './plan-choices.ts';

const taskOf = (value: string) => taskChoices.find((task) => task.value === value);

/** One row of the action plan. A row in which nothing is written is no action. */
const actionRow = z
  .object({
    id: z.uuid().optional().or(z.literal('')),
    task: z.string().optional().default(''),
    description: optionalText(1000),
    who: z.enum(doers).optional().default('seeker'),
    dueOn: optionalIsoDate,
    serviceId: z.uuid().optional().or(z.literal('')),
  })
  .superRefine((row, context) => {
    if (isEmptyRow(row)) return;
    if (!taskOf(row.task)) context.addIssue({ code: 'custom', path: ['task'], message: 'choose' });
    if (row.description === '')
      context.addIssue({ code: 'custom', path: ['description'], message: 'required' });
  });

type Row = { task: string; description: string; dueOn: string | null; serviceId?: string };
const isEmptyRow = (row: Row) =>
  row.task === '' && row.description === '' && row.dueOn === null && !row.serviceId;

/** What was typed into the fields that only plans of one kind have. */
export const typedDetails = (values: FormValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith('details.') && typeof value === 'string'
        ? [[name.slice('details.'.length), value]]
        : [],
    ),
  );

export const SavePlan = z.object({
  version: versionField,
  situation: optionalText(4000),
  goal: optionalText(1000),
  followUpWay: optionalText(500),
  otherProof: optionalText(500),
  reportDueOn: optionalIsoDate,
  obligationMode: choice(obligationModes),
  obligationTarget: z
    .string()
    .trim()
    .regex(/^\d{0,2}$/, 'number')
    .optional()
    .transform((value) => (value ? Number(value) : null)),
  obligationReason: z
    .string()
    .optional()
    .transform((value) => allObligationReasons.find((known) => known === value) ?? null),
  obligationOn: optionalIsoDate,
  actions: z
    .array(actionRow)
    .max(50, 'tooLong')
    .optional()
    .default([])
    .transform((rows) =>
      rows
        .filter((row) => !isEmptyRow(row))
        .flatMap(({ id, task, description, who, dueOn, serviceId }) => {
          const known = taskOf(task);
          if (!known) return [];
          const { area, code: taskCode } = known;
          return [{ id: id || null, area, taskCode, description, who, dueOn, serviceId: serviceId || null }];
        }),
    ),
});

/** A worker of another authority by a link, who says who they are. */
export const ApproveByLink = z
  .object({ approver: text(200) })
  .transform((value) => ({ kind: 'approve' as const, ...value }));
export const ReturnByLink = z
  .object({ approver: text(200), text: text(2000) })
  .transform((value) => ({ kind: 'return' as const, ...value }));
export const RecordPartnerApproval = z.object({
  version: versionField,
  approver: text(200),
  way: choice(['signed', 'oral']),
  note: optionalText(500),
});
export const SendPlanLink = z.object({
  email: text(254).pipe(z.email('email')),
  language: choice(languages),
});
export const PlanMessage = z.object({ text: text(2000) });
export const DraftPlan = z.object({ kind: choice(planKinds) });
export const RecordApproval = z.object({
  version: versionField,
  way: choice(['signed', 'oral']),
  understood: checkbox,
  copyGiven: checkbox,
  note: optionalText(500),
});
