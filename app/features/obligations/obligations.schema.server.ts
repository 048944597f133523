import { z } from 'zod';
import { staffChannels } from '#app/core/actor.ts';
import {
  choice,
  isoDateField,
  optionalIsoDate,
  optionalText,
  text,
  versionField,
} from '#app/core/form.server.ts';
import { acts } from '#app/rules/job-search.ts';
import { allReasons, postponementGrounds, searchStages } from './obligation-choices.ts';

const act = {
  kind: choice(acts),
  on: isoDateField,
  what: text(200),
  employer: optionalText(200),
};

/** The four facts of an act (385/2024 4 §). */
export const LogAct = z.object(act);
export const LogActFor = z.object({ ...act, channel: choice(staffChannels) });
export const CorrectAct = z.object({ version: versionField, ...act });
export const SetStage = z.object({ version: versionField, stage: choice(searchStages) });
export const Version = z.object({ version: versionField });

export const GiveClarification = z.object({
  version: versionField,
  reason: choice([...allReasons, 'other']),
  answer: optionalText(4000),
});
export const GiveClarificationFor = GiveClarification.extend({ channel: choice(staffChannels) });
export const EvaluatePeriod = z.object({ version: versionField, note: optionalText(2000) });
export const AskClarification = z.object({ version: versionField, answerDueOn: optionalIsoDate });
export const AcceptReason = z.object({ version: versionField, reason: choice(allReasons) });
export const RecordStatement = z.object({
  version: versionField,
  statement: text(2000),
  statementOn: isoDateField,
});
export const PostponeObligation = z.object({
  version: versionField,
  ground: choice(postponementGrounds),
  on: isoDateField,
});
export const JudgeAct = z.object({ version: versionField, counts: choice(['yes', 'no']) });
