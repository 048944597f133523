import { z } from 'zod';
import { staffChannels } from '#app/core/actor.ts';
import {
  checkbox,
  choice,
  isoDateField,
  optionalChoice,
  optionalIsoDate,
  text,
  versionField,
} from '#app/core/form.server.ts';
import { placementGrounds, switchGrounds, trialSituations } from './stored-facts.ts';

export const OneButton = z.object({ version: versionField });

export const ReportMove = z.object({
  version: versionField,
  municipalityCode: text(3),
  movedOn: isoDateField,
});

export const SwitchNotice = z.object({
  version: versionField,
  areaCode: text(2),
  ground: choice(switchGrounds),
  text: text(2000),
});

export const MoveOnBehalf = ReportMove.extend({ channel: choice(staffChannels) });

export const yesOrNo = ['yes', 'no'] as const;
const perhaps = optionalChoice(yesOrNo).transform((value) => (value === null ? undefined : value === 'yes'));

export const AuthorityFactsForm = z.object({
  version: versionField,
  situation: optionalChoice(trialSituations).transform((value) =>
    trialSituations.find((each) => each === value),
  ),
  earningsRelated: perhaps,
  immigrant: perhaps,
  changeSecurity55: perhaps,
  from: optionalIsoDate,
});

const reason = { version: versionField, reason: text(2000) };
const moveGrounds = ['languageRights', 'inappropriateRelation', 'safety'] as const;
/** A move needs the client's wish and that services stay within reach (671/2022). */
const move = {
  ...reason,
  ground: choice(moveGrounds),
  asked: checkbox.refine(Boolean, 'mustBeChecked'),
  withinReach: checkbox.refine(Boolean, 'mustBeChecked'),
};
export const KeepAtTeOffice = z.object({ ...reason, ground: choice(placementGrounds) });
export const MoveToTeOffice = z.object(move);
export const MoveToMunicipality = z.object({
  ...move,
  municipalityCode: text(3),
  accepted: checkbox.refine(Boolean, 'mustBeChecked'),
});
export const AsTheLawSays = z.object(reason);
