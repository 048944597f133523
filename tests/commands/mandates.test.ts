import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kysely } from '#app/db/client.server.ts';
import { listChoices } from '#app/features/representatives/choices.queries.server.ts';
import { acceptInvitation } from '#app/features/representatives/commands/accept-invitation.server.ts';
import { actByMandate } from '#app/features/representatives/commands/act-by-mandate.server.ts';
import { inviteUser } from '#app/features/representatives/commands/invite-user.server.ts';
import { leaveOrganisation } from '#app/features/representatives/commands/leave-organisation.server.ts';
import { settleMandates } from '#app/features/representatives/commands/settle-mandates.server.ts';
import {
  identifiedHere,
  keepMandates,
  type CompanySignIn,
} from '#app/features/representatives/company-sign-in.server.ts';
import { enterForCompany } from '#app/features/representatives/enter-for-company.server.ts';
import { mandateService, type Mandate } from '#app/features/representatives/mandates.server.ts';
import * as mandates from '#app/routes/public/mandates.tsx';
import { listUsers } from '#app/features/representatives/users.queries.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { visitorOf } from '#app/core/session.server.ts';
import { mailedToken } from '#app/core/secret-link.server.ts';
import { actAs, monday, value } from '#tests/support/factories.ts';
import { startMandateService, type HeldMandate, type MandateServer } from '#tests/support/mandate-service.ts';
import { signedIn } from '#tests/support/signed-in.ts';

const owner = '150585-9155';
const both: HeldMandate[] = [
  { identifier: '9000000-3', name: 'Oma Oy', complete: true, roles: ['NIMKO', 'TJ'] },
  { identifier: '9000001-1', name: 'Sivutoimi Oy', complete: true, roles: ['VARAJASEN'] },
];
const holdings = new Map<string, HeldMandate[]>();
const proof = { method: 'oidc', issuer: 'https://broker.example' } as const;

let service: MandateServer;
beforeAll(async () => {
  service = await startMandateService({ port: 0, heldBy: (code) => holdings.get(code) ?? [] });
  Object.assign(process.env, service.env);
});
afterAll(async () => {
  for (const name of Object.keys(service.env)) delete process.env[name];
  await service.close();
});

type Identified = Parameters<typeof enterForCompany>[0]['person'];
const person = (value = owner, kind: Identified['identifier']['kind'] = 'identityCode'): Identified => ({
  identifier: { kind, value },
  ...{ givenNames: 'Olli', familyName: 'Omistaja' },
});

const asked = (cookie: string) =>
  new Request('http://polku.test/fi/sign-in/companies', { headers: { cookie } });

async function employerOf(accountId: string) {
  const { name, companyId } = await kysely
    .selectFrom('Account')
    .select(['name', 'companyId'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return { role: 'employer', accountId, name, companyId: companyId ?? '' } as const;
}

/** Through the service and back, as a browser goes. */
async function comeIn(who = person()): Promise<CompanySignIn> {
  const entering = { person: who, proof, to: null, language: 'fi' } as const;
  const answer = await enterForCompany(entering, monday);
  const request = asked(answer.headers.get('Set-Cookie')?.split(';')[0] ?? '');
  const begun = await identifiedHere(request);
  const location = answer.headers.get('Location') ?? '';
  if (begun?.mandateSession) {
    const back = await fetch(location, { redirect: 'manual' });
    const sent = new URL(back.headers.get('Location') ?? '').searchParams;
    const mandates = await mandateService()?.finish(begun.mandateSession, sent);
    expect(await keepMandates(request, mandates ?? [])).toBe(true);
    expect(await keepMandates(request, [{ businessId: '0', name: 'Väärä Oy', roles: ['TJ'] }])).toBe(false);
    await settleMandates(begun.identityHash, mandates ?? [], monday);
  }
  const signIn = await identifiedHere(request);
  if (!signIn) throw new Error('nobody is identified');
  return signIn;
}

const act = (signIn: CompanySignIn, businessId: string, municipalityCode: string | null = '049') =>
  actByMandate(signIn, 'suomi.fi', { businessId, municipalityCode }, monday);

describe('A mandate', () => {
  it('lets whoever has a sufficient role act for the company, which may be new to Polku', async () => {
    holdings.set(owner, both);
    const signIn = await comeIn();
    expect(signIn.mandates).toEqual([{ businessId: '9000000-3', name: 'Oma Oy', roles: ['NIMKO', 'TJ'] }]);
    expect(await listChoices(signIn)).toMatchObject([{ name: 'Oma Oy', unknown: true }]);
    expect(await act(signIn, '9000000-3', null)).toMatchObject({ errors: { municipalityCode: ['choose'] } });
    expect((await act(signIn, '9000001-1')).kind).toBe('not-found');
    const { accountId } = value(await act(signIn, '9000000-3'));
    const kept = await kysely
      .selectFrom('CompanyMandate')
      .selectAll()
      .where('accountId', '=', accountId)
      .executeTakeFirstOrThrow();
    expect(kept).toMatchObject({
      source: 'suomi.fi',
      roles: ['NIMKO', 'TJ'],
      checkedAt: monday,
      endedAt: null,
    });
    expect(value(await act(signIn, '9000000-3')).accountId).toBe(accountId);
  });

  it('keeps no identity code anywhere', async () => {
    const rows = await kysely.selectFrom('CompanySignIn').selectAll().execute();
    const known = await kysely.selectFrom('Representative').selectAll().execute();
    expect(JSON.stringify([rows, known])).not.toContain(owner);
  });

  it('ends with the right: the account closes and its sessions end, and it comes back with the right', async () => {
    holdings.set(owner, both);
    const { accountId } = value(await act(await comeIn(), '9000000-3'));
    const cookie = await signedIn(accountId);
    const visit = () => visitorOf(new Request('http://polku.test/fi/employer', { headers: { cookie } }));
    expect((await visit())?.actor.role).toBe('employer');
    holdings.set(owner, []);
    expect(await listChoices(await comeIn())).toEqual([]);
    expect(await visit()).toBeNull();
    holdings.set(owner, both);
    expect(value(await act(await comeIn(), '9000000-3')).accountId).toBe(accountId);
  });

  it('takes nothing from whoever the company itself has invited', async () => {
    holdings.set(owner, both);
    const signIn = await comeIn();
    const { accountId } = value(await act(signIn, '9000000-3'));
    const actor = await employerOf(accountId);
    const invite = { email: 'olli@example.org', language: 'fi', managesUsers: true } as const;
    const { id } = value(await inviteUser(actAs(actor), invite));
    const holder = {
      name: actor.name,
      language: 'fi',
      accountId: null,
      identityHash: signIn.identityHash,
    } as const;
    value(await acceptInvitation({ token: mailedToken('invitation', id), holder }, monday));
    holdings.set(owner, []);
    const later = await comeIn();
    expect(await listChoices(later)).toMatchObject([{ value: accountId, roles: null }]);
    expect((await listUsers(actor, monday)).acts.map(({ kind }) => kind)).toContain('mandateEnded');
  });

  it('is all that is left to whoever was invited and left: they come back with it and go with it', async () => {
    holdings.set(owner, both);
    const { accountId } = value(await act(await comeIn(), '9000000-3'));
    value(await leaveOrganisation(actAs(await employerOf(accountId))));
    expect(value(await act(await comeIn(), '9000000-3')).accountId).toBe(accountId);
    holdings.set(owner, []);
    expect(await listChoices(await comeIn())).toEqual([]);
  });

  it('opens nothing when the service is away, and says no more of it than that', async () => {
    const url = process.env.POLKU_MANDATES_URL;
    process.env.POLKU_MANDATES_URL = 'http://127.0.0.1:9';
    const signIn = await comeIn(person('290296-9026'));
    process.env.POLKU_MANDATES_URL = url;
    expect(signIn.mandates).toBeNull();
    expect(await listChoices(signIn)).toEqual([]);
  });

  it('is not asked for a person without an identity code', async () => {
    const signIn = await comeIn(person('ES/FI/x-1', 'eidas'));
    expect(signIn.mandateSession).toBeNull();
  });
});

describe('An invitation', () => {
  it.each(['fi', 'sv', 'en'] as const)(
    'in %s survives the sign-in, and asks for no mandate',
    async (language) => {
      const to = pathsIn(language).invitation(mailedToken('invitation', 'x'));
      const answer = await enterForCompany({ person: person(), proof, to, language: 'fi' }, monday);
      expect(answer.headers.get('Location')).toBe(to);
      const request = asked(answer.headers.get('Set-Cookie')?.split(';')[0] ?? '');
      expect(await identifiedHere(request)).toMatchObject({ mandateSession: null, to });
    },
  );
});

describe('The mandate service', () => {
  it('answers only a caller who knows the key, and each code once', async () => {
    holdings.set(owner, both);
    const begun = await mandateService()?.begin(owner, 'fi');
    const back = await fetch(begun?.location ?? '', { redirect: 'manual' });
    const sent = new URL(back.headers.get('Location') ?? '').searchParams;
    const finish = (): Promise<Mandate[] | null> | undefined =>
      mandateService()?.finish(begun?.session ?? '', sent);
    expect(await finish()).toHaveLength(1);
    await expect(finish()).rejects.toThrow('the mandate service answered 401');
    const key = process.env.POLKU_MANDATES_API_KEY;
    process.env.POLKU_MANDATES_API_KEY = 'another';
    await expect(mandateService()?.begin(owner, 'fi')).rejects.toThrow(/^the mandate service answered 401$/);
    process.env.POLKU_MANDATES_API_KEY = key;
  });

  it('is believed only in the browser that asked, for what it asked: an answer of others changes nothing', async () => {
    holdings.set(owner, both);
    holdings.set('290296-9026', both);
    const begin = async (who: Identified) => {
      const answer = await enterForCompany({ person: who, proof, to: null, language: 'fi' }, monday);
      const cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
      const back = await fetch(answer.headers.get('Location') ?? '', { redirect: 'manual' });
      return { cookie, sent: new URL(back.headers.get('Location') ?? '').searchParams };
    };
    const [own, foreign] = [await begin(person()), await begin(person('290296-9026'))];
    const come = async (query: URLSearchParams) => {
      const request = new Request(`http://polku.test/sign-in/mandates?${query}`, {
        headers: { cookie: own.cookie },
      });
      const context = { nonce: '', requestId: '' };
      expect((await mandates.loader({ request, params: {}, context })).status).toBe(303);
      return identifiedHere(request);
    };
    const code = own.sent.get('code') ?? '';
    for (const query of [
      foreign.sent,
      new URLSearchParams({ code: foreign.sent.get('code') ?? '', state: own.sent.get('state') ?? 'none' }),
      new URLSearchParams({ code }),
      new URLSearchParams({ code, state: '' }),
      new URLSearchParams({ code, state: foreign.sent.get('state') ?? '' }),
      new URLSearchParams({ state: own.sent.get('state') ?? '' }),
    ]) {
      const after = await come(query);
      expect(after?.mandates).toBeNull();
      // The asking stands: the answer to it may still come.
      expect(after?.mandateSession).not.toBeNull();
    }
    expect((await come(own.sent))?.mandates).toHaveLength(1);
  });
});
