import { z } from 'zod';
import { checkbox, choice, optionalIsoDate, optionalText, versionField } from '#app/core/form.server.ts';
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

export const SavePlan = z.object({
  version: versionField,
  situation: optionalText(4000),
  goal: optionalText(1000),
  followUpWay: optionalText(500),
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

export const DraftPlan = z.object({ kind: choice(planKinds) });
export const RecordApproval = z.object({
  version: versionField,
  way: choice(['signed', 'oral']),
  understood: checkbox,
  copyGiven: checkbox,
  note: optionalText(500),
});
