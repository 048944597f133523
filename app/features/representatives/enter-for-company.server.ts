import { redirect } from '@remix-run/node';
import { log } from '#app/core/log.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { transaction } from '#app/db/transaction.server.ts';
import { identityHashes } from '#app/features/identity/seal.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { leadsToInvitation } from './invited-here.server.ts';
import { rememberIdentified, type CompanyProof } from './company-sign-in.server.ts';
import { bindIdentity } from './holder.server.ts';
import { mandateService } from './mandates.server.ts';

type Identified = {
  identifier: { kind: 'identityCode' | 'eidas'; value: string };
  givenNames: string;
  familyName: string;
};
type Entering = {
  person: Identified;
  proof: CompanyProof;
  to: string | null;
  language: Language;
};

/**
 * Leads somebody who has proved who they are on to the companies for which they may act: by way of the mandate service
 * where one is used. It knows people by their identity code; who has none is invited.
 */
export async function enterForCompany(
  { person, proof, to, language }: Entering,
  now: Date,
): Promise<Response> {
  const { kind, value } = person.identifier;
  const hashes = identityHashes(kind, value);
  const identityHash = await transaction((tx) => bindIdentity(tx, hashes, now));
  const name = `${person.givenNames} ${person.familyName}`;
  const invited = leadsToInvitation(to);
  const asked = kind === 'identityCode' && !invited ? await askForMandates(value, language) : null;
  const mandateSession = asked?.session ?? null;
  const cookie = await rememberIdentified({ identityHash, name, proof, mandateSession, to, language });
  const next = asked?.location ?? (invited && to ? to : pathsIn(language).signInCompanies);
  return redirect(next, { status: 303, headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } });
}

/** A service that is away keeps nobody from a company that has invited them. */
async function askForMandates(identityCode: string, language: Language) {
  try {
    return (await mandateService()?.begin(identityCode, language)) ?? null;
  } catch (error) {
    log.warn('mandates', { error });
    return null;
  }
}
