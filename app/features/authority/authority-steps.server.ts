import type { CounselorActor } from '#app/core/actor.ts';
import type { Act } from '#app/core/advance.server.ts';
import { stepOf, type Step } from '#app/core/step.server.ts';
import { seesWhere, type Guarded } from '#app/features/privacy/masking.ts';
import {
  AsTheLawSays,
  AuthorityFactsForm,
  KeepAtTeOffice,
  MoveOnBehalf,
  MoveToMunicipality,
  MoveToTeOffice,
  OneButton,
  SwitchNotice,
} from './authority.schema.server.ts';
import { giveSwitchNotice } from './commands/give-switch-notice.server.ts';
import { placeClient } from './commands/place-client.server.ts';
import { recordAuthorityFacts } from './commands/record-authority-facts.server.ts';
import { reportMove } from './commands/report-move.server.ts';
import { returnToHomeAuthority } from './commands/return-to-home-authority.server.ts';
import { withdrawMove } from './commands/withdraw-move.server.ts';

/** What staff do about who serves a client, each on a page of its own: `/counselor/clients/…/authority/move`. */
export const authoritySteps = {
  move: stepOf('REPORT_MOVE', MoveOnBehalf, (act, personId, { channel, ...input }) =>
    reportMove({ ...act, channel }, { personId, ...input }),
  ),
  'no-move': stepOf('REPORT_MOVE', OneButton, (act, personId, input) =>
    withdrawMove(act, { personId, ...input }),
  ),
  // The notice is a written one: staff enter what came on paper.
  switch: stepOf('SWITCH_AUTHORITY', SwitchNotice, (act: Act, personId, input) =>
    giveSwitchNotice({ ...act, channel: 'paper' }, { personId, ...input }),
  ),
  return: stepOf('RETURN_TO_HOME_AUTHORITY', OneButton, (act, personId, input) =>
    returnToHomeAuthority(act, { personId, ...input }),
  ),
  facts: stepOf('RECORD_AUTHORITY_FACTS', AuthorityFactsForm, (act, personId, { version, ...facts }) =>
    recordAuthorityFacts(act, { personId, version, facts }),
  ),
  keep: stepOf('KEEP_AT_TE_OFFICE', KeepAtTeOffice, (act, personId, input) =>
    placeClient(act, { personId, ...input, decision: 'keepAtTeOffice' }),
  ),
  'to-te-office': stepOf('MOVE_TO_TE_OFFICE', MoveToTeOffice, (act, personId, input) =>
    placeClient(act, { personId, ...input, decision: 'toTeOffice' }),
  ),
  'to-municipality': stepOf('MOVE_WITHIN_TRIAL', MoveToMunicipality, (act, personId, input) =>
    placeClient(act, { personId, ...input, decision: 'toMunicipality' }),
  ),
  'as-law': stepOf('RECORD_AUTHORITY_FACTS', AsTheLawSays, (act, personId, input) =>
    placeClient(act, { personId, ...input, decision: 'asTheLawSays' }),
  ),
} satisfies Record<string, Step>;
export type AuthorityStep = keyof typeof authoritySteps;

type Offered = Guarded & {
  permitted: readonly string[];
  inTrialTime: boolean;
  facts: { placement: object | null };
  upcoming: { homeMunicipality?: string | null } | null;
};

/**
 * The steps of a client now: those that the path permits and that mean something at this time. All of them are about where a
 * person lives, so that they are for whom it may be shown.
 */
export function stepsFor(actor: CounselorActor, client: Offered): AuthorityStep[] {
  if (!seesWhere(actor, client)) return [];
  const { permitted, inTrialTime, facts, upcoming } = client;
  const makesSense: Partial<Record<AuthorityStep, boolean>> = {
    'no-move': upcoming?.homeMunicipality !== undefined,
    facts: inTrialTime,
    'as-law': facts.placement !== null,
  };
  return names.filter((name) => permitted.includes(authoritySteps[name].event) && (makesSense[name] ?? true));
}

const names = [
  'move',
  'no-move',
  'switch',
  'return',
  'facts',
  'keep',
  'to-te-office',
  'to-municipality',
  'as-law',
] as const satisfies AuthorityStep[];
