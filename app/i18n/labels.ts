import type { i18n } from 'i18next';
import { useContext } from 'react';
import { I18nContext } from 'react-i18next';

/** The namespaces with a machine's words: `state.<path>` reads as a tag, `event.<TYPE>` as a button, `happened.<TYPE>` as a line of a history. */
export const machineNamespaces = [
  'journey',
  'meetings',
  'plans',
  'referrals',
  'vacancies',
  'candidacies',
  'consents',
  'hearings',
  'secondLooks',
  'requests',
  'obligations',
  'periods',
] as const;
export type MachineNamespace = (typeof machineNamespaces)[number];

export type Labels = {
  /** Of a dotted path such as `active.validity.valid`; a state with states inside keeps its own words under `_`. */
  stateLabel: (machine: MachineNamespace, path: string) => string;
  /** Of an event, as what one may do. */
  eventLabel: (machine: MachineNamespace, type: string) => string;
  /** Of an event, as what was done, whoever did it; `CREATED` is the first line of a history. */
  happenedLabel: (machine: MachineNamespace, type: string) => string;
};

/** Throws where a text is missing: a page never shows a state's name in code. */
export function labelsOf({ language, getResource }: Pick<i18n, 'language' | 'getResource'>): Labels {
  const words = (machine: MachineNamespace, key: string): string => {
    const found: unknown = getResource(language, machine, key);
    const own = isNode(found) ? found._ : found;
    if (typeof own !== 'string') throw new Error(`no text ${machine}:${key} in ${language}`);
    return own;
  };
  return {
    stateLabel: (machine, path) => words(machine, `state.${path}`),
    eventLabel: (machine, type) => words(machine, `event.${type}`),
    happenedLabel: (machine, type) => words(machine, `happened.${type}`),
  };
}

/** `const { stateLabel, eventLabel } = useLabels()`. */
export function useLabels(): Labels {
  return labelsOf(useContext(I18nContext).i18n);
}

const isNode = (found: unknown): found is { _?: unknown } => typeof found === 'object' && found !== null;
