import { staffChannels } from '#app/core/actor.ts';
import type { StepField } from '#app/core/step-form.tsx';
import { placementGrounds, switchGrounds, trialSituations } from './stored-facts.ts';

type Options = { value: string; label: string }[];
export type StepOptions = { municipalities: Options; areas: Options; trial: Options; choose: string };

const yesOrNo = ['yes', 'no'] as const;
const moveGrounds = placementGrounds.filter((ground) => ground !== 'otherJustified');

const choice = (name: string, values: readonly string[], group: string, optional = false): StepField => ({
  ...{ name, kind: 'choice' as const, values, optional },
  text: (value) => `authority:${group}.${value}`,
});
const reason: StepField = { name: 'reason', kind: 'area' };
const asked: StepField[] = [
  { name: 'asked', kind: 'check' },
  { name: 'withinReach', kind: 'check' },
];

/** What each step asks, in order. */
export function fieldsOf(step: string, options: StepOptions): StepField[] {
  const { municipalities, areas, trial, choose } = options;
  const select = (name: string, from: Options): StepField => ({
    ...{ name, kind: 'select' as const, options: from, emptyLabel: choose },
  });
  const fields: Record<string, StepField[]> = {
    move: [
      select('municipalityCode', municipalities),
      { name: 'movedOn', kind: 'date' },
      choice('channel', staffChannels, 'channel'),
    ],
    switch: [
      select('areaCode', areas),
      choice('ground', switchGrounds, 'ground'),
      { name: 'text', kind: 'area' },
    ],
    facts: [
      choice('situation', trialSituations, 'situation', true),
      choice('earningsRelated', yesOrNo, 'yesOrNo', true),
      choice('immigrant', yesOrNo, 'yesOrNo', true),
      choice('changeSecurity55', yesOrNo, 'yesOrNo', true),
      { name: 'from', kind: 'date', optional: true },
    ],
    keep: [choice('ground', placementGrounds, 'placementGround'), reason],
    'to-te-office': [choice('ground', moveGrounds, 'placementGround'), reason, ...asked],
    'to-municipality': [
      select('municipalityCode', trial),
      choice('ground', moveGrounds, 'placementGround'),
      reason,
      ...asked,
      { name: 'accepted', kind: 'check' },
    ],
    'as-law': [reason],
  };
  return fields[step] ?? [];
}
