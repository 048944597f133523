import { useLabel } from '#app/i18n/use-label.ts';
import type { Matter } from './open-matters.ts';

const namespaces = {
  meeting: 'meetings',
  plan: 'plans',
  period: 'periods',
  referral: 'referrals',
  candidacy: 'candidacies',
  hearing: 'hearings',
  request: 'requests',
  registration: 'journey',
} as const satisfies Record<Matter['kind'], string>;

/** Kinds that are called by a text of their own; a service or a job has its name. */
const nameKeys: Partial<Record<Matter['kind'], (name: string) => string>> = {
  meeting: (name) => `meetings:kind.${name}`,
  plan: (name) => `plans:kind.${name}`,
  period: (name) => `obligations:matter.${name}`,
  hearing: (name) => `hearings:title.${name}`,
  request: (name) => `requests:kind.${name}`,
  registration: () => 'counselor:client.registration',
};

/** What an open matter is called, and where it stands. */
export function useMatterWords(): (matter: Pick<Matter, 'kind' | 'state' | 'name'>) => {
  name: string;
  state: string;
} {
  const label = useLabel();
  return ({ kind, state, name }) => {
    const key = nameKeys[kind]?.(name);
    const path = kind === 'plan' ? `counselor:planState.${state}` : `${namespaces[kind]}:state.${state}`;
    return { name: key ? label(key) : name, state: label(path) };
  };
}
