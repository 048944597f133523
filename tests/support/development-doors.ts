import { kysely } from '#app/db/client.server.ts';
import { unseal } from '#app/features/identity/seal.server.ts';
import { levels, residentClaims, type Character } from './fictitious.ts';
import { startIdentityProvider } from './identity-provider.ts';
import { startMandateService, type HeldMandate } from './mandate-service.ts';

/**
 * Opens both doors for a developer: a provider of this machine behind them, unless the environment names others. Its port
 * is a thousand above Polku's own; two thousand above stands a mandate service.
 */
export async function openDoorsForDevelopment(port: number, say: (line: string) => void): Promise<void> {
  if (process.env.NODE_ENV === 'production') throw new Error('This provider proves nothing');
  if (process.env.POLKU_PERSON_ISSUER || process.env.POLKU_STAFF_ISSUER) return;
  const clientUrl = (process.env.POLKU_BASE_URL || `http://localhost:${port}`).replace(/\/+$/, '');
  const provider = await startIdentityProvider({ port: port + 1000, clientUrl, more: peopleOfTheCity });
  Object.assign(process.env, provider.env);
  say(`Fictitious identification for development is at ${provider.url}`);
  if (process.env.POLKU_MANDATES_URL) return;
  const mandates = await startMandateService({ port: port + 2000, heldBy: (code) => held[code] ?? [] });
  Object.assign(process.env, mandates.env);
}

/** Eero Esimerkki leads a bakery of the demonstration city, and a company that Polku does not know. */
const held: Record<string, HeldMandate[]> = {
  '150585-9155': [
    { identifier: '9000000-3', name: 'Leipomo Kaneli Oy', complete: true, roles: ['TJ'] },
    { identifier: '9000900-8', name: 'Esimerkki Konsultointi Oy', complete: true, roles: ['NIMKO', 'TJ'] },
  ],
};

/** Those of the demonstration city who have a story. */
async function peopleOfTheCity(): Promise<Character[]> {
  const rows = await kysely
    .selectFrom('Account')
    .innerJoin('Person', 'Person.id', 'Account.personId')
    .innerJoin('SealedIdentifier', 'SealedIdentifier.personId', 'Person.id')
    .select([
      'Person.id',
      'givenName',
      'familyName',
      'municipalityCode',
      'nonDisclosure',
      'sealed',
      'sealKey',
    ])
    .where('demonstration', '=', true)
    .where('story', 'is not', null)
    .where('kind', '=', 'identityCode')
    .orderBy('familyName')
    .limit(40)
    .execute();
  return rows.map(({ id, givenName, familyName, municipalityCode, nonDisclosure, sealed, sealKey }) => ({
    id,
    label: `${givenName} ${familyName}, of the demonstration city`,
    level: levels.substantial,
    claims: residentClaims({
      identityCode: unseal({ personId: id, kind: 'identityCode' }, { sealed, sealKey }),
      givenNames: givenName,
      familyName,
      municipality: municipalityCode,
      nonDisclosure,
    }),
  }));
}
