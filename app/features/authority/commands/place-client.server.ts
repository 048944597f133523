import type { Act } from '#app/core/advance.server.ts';
import { invalidField, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { trialAreaOf } from '#app/rules/areas.ts';
import type { Placement } from '#app/rules/competence.ts';
import { openCase } from '../case.server.ts';
import { decide, report, type Settled } from '../settle.server.ts';
import { writeFacts } from '../write-facts.server.ts';

/** What an authority may decide of one person in the trial (1269/2020 5 §). */
export type Placing = { personId: string; version?: number; reason: string } & (
  | { decision: 'keepAtTeOffice' | 'toTeOffice'; ground: Placement['ground'] }
  | { decision: 'toMunicipality'; ground: Placement['ground']; municipalityCode: string }
  | { decision: 'asTheLawSays' }
);

const events = {
  keepAtTeOffice: 'KEEP_AT_TE_OFFICE',
  toTeOffice: 'MOVE_TO_TE_OFFICE',
  toMunicipality: 'MOVE_WITHIN_TRIAL',
} as const;

/**
 * Leaves a person with the TE Office or moves them, against what the criteria say, for their language, an inappropriate
 * relation, their safety or, when left, another justified reason; or ends such a decision, so that the criteria hold again.
 */
export async function placeClient(act: Act, placing: Placing): Promise<Outcome<Settled>> {
  return transaction(async (tx) => {
    const opened = await openCase(tx, placing, act);
    if (opened.kind !== 'ok') return opened;
    const { personId, version, reason, decision } = placing;
    if (decision === 'asTheLawSays') {
      await writeFacts(tx, personId, { placement: null }, act);
      return report(tx, opened.value, { event: 'RECORD_AUTHORITY_FACTS', version }, act);
    }
    const municipality = decision === 'toMunicipality' ? placing.municipalityCode : null;
    if (municipality !== null && !trialAreaOf(municipality))
      return invalidField('municipalityCode', 'choose');
    // Only leaving somebody unmoved may have another justified reason; a move has the three that the act names.
    if (decision !== 'keepAtTeOffice' && placing.ground === 'otherJustified')
      return invalidField('ground', 'choose');
    const placement: Placement = {
      with: municipality === null ? 'teOffice' : 'trialMunicipality',
      municipality,
      ground: placing.ground,
    };
    await writeFacts(tx, personId, { placement }, act);
    return decide(tx, opened.value, { event: events[decision], version, reason }, act);
  });
}
