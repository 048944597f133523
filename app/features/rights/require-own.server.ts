import type {
  CounselorActor,
  EmployerActor,
  ProviderActor,
  RepresentativeActor,
  SeekerActor,
} from '#app/core/actor.ts';
import {
  idOf,
  refused,
  requireCounselor,
  requireEmployer,
  requireProvider,
  requireRepresentative,
  requireSeeker,
} from '#app/core/http.server.ts';
import { pool } from '#app/db/client.server.ts';
import { statement } from '#app/db/statement.server.ts';

type Asked = { request: Request; params: Record<string, string | undefined> };

/** The parts of a seeker's addresses that lead to something of a person, and the tables in which it is found. */
const tables = {
  meetingId: 'Meeting',
  planId: 'Plan',
  periodId: 'ReviewPeriod',
  actId: 'SearchAct',
  hearingId: 'Hearing',
  decisionId: 'Decision',
  referralId: 'Referral',
  candidacyId: 'Candidacy',
  consentId: 'Consent',
  requestId: 'DataRequest',
  linkId: 'ShareLink',
  messageId: 'ClientMessage',
} as const;

const ofPerson = Object.entries(tables).map(([part, table]) => ({
  part,
  found: statement<object>(
    `own-${part}`,
    `select from "${table}" where "id" = $1::uuid and "personId" = $2::uuid`,
  ),
}));

/** From presentation on an employer knows of a candidate, and never of one under non-disclosure. */
const ofCompany = [
  {
    part: 'vacancyId',
    found: statement<object>(
      'own-vacancyId',
      `select from "Vacancy" where "id" = $1::uuid and "companyId" = $2::uuid`,
    ),
  },
  {
    part: 'candidacyId',
    found: statement<object>(
      'own-candidate',
      `select from "Candidacy" c join "Person" p on p."id" = c."personId"
       where c."id" = $1::uuid and c."companyId" = $2::uuid and not p."nonDisclosure"`,
    ),
  },
];

/** A provider knows of a referral from the day it is sent. */
const ofProvider = [
  {
    part: 'referralId',
    found: statement<object>(
      'provider-referralId',
      `select from "Referral" where "id" = $1::uuid and "providerId" = $2::uuid
         and "state"::text not in ('"proposed"', '"agreed"', '"applied"', '"reserve"', '"declined"', '"rejected"')`,
    ),
  },
];

const ofOrganisation = [
  {
    part: 'userId',
    found: statement<object>(
      'colleague',
      `select from "Account" where "id" = $1::uuid and $2::uuid in ("companyId", "providerId") and "closedAt" is null`,
    ),
  },
  {
    part: 'invitationId',
    found: statement<object>(
      'own-invitation',
      `select from "Invitation" where "id" = $1::uuid and $2::uuid in ("companyId", "providerId")`,
    ),
  },
];

const ofArea = [
  {
    part: 'vacancyId',
    found: statement<object>(
      'area-vacancyId',
      `select from "Vacancy" where "id" = $1::uuid and "areaCode" = $2::text`,
    ),
  },
  {
    part: 'sessionId',
    found: statement<object>(
      'area-sessionId',
      `select from "GroupSession" where "id" = $1::uuid and "areaCode" = $2::text`,
    ),
  },
];

/**
 * The guard of what changes something that an address leads to: it is the person's own, which is asked before the form is
 * read, so that a wrong form at somebody else's address is the same 404 as a right one.
 */
export async function requireOwn({ request, params }: Asked): Promise<SeekerActor> {
  const actor = await requireSeeker(request);
  await find(ofPerson, params, actor.personId);
  return actor;
}

/** Whatever an address leads to is this person's, or the same 404 as nothing. */
export const ownedBy = (params: Asked['params'], personId: string): Promise<void> =>
  find(ofPerson, params, personId);

/** The same for what is a company's. */
export async function requireCompanyOwn({ request, params }: Asked): Promise<EmployerActor> {
  const actor = await requireEmployer(request);
  await find(ofCompany, params, actor.companyId);
  return actor;
}

/** The same for what was sent to a provider. */
export async function requireProviderOwn({ request, params }: Asked): Promise<ProviderActor> {
  const actor = await requireProvider(request);
  await find(ofProvider, params, actor.providerId);
  return actor;
}

/** The same for those who act for a company or a provider, and their invitations. */
export async function requireRepresentativeOwn({ request, params }: Asked): Promise<RepresentativeActor> {
  const actor = await requireRepresentative(request);
  await find(ofOrganisation, params, actor.role === 'employer' ? actor.companyId : actor.providerId);
  return actor;
}

/** The same for what is an employment area's and no client's. */
export async function requireAreaOwn({ request, params }: Asked): Promise<CounselorActor> {
  const actor = await requireCounselor(request, 'sessionId' in params ? 'clientWork' : 'employerService');
  await find(ofArea, params, actor.areaCode);
  return actor;
}

async function find(owned: typeof ofCompany, params: Asked['params'], owner: string): Promise<void> {
  for (const { part, found } of owned) {
    if (params[part] === undefined) continue;
    const { rowCount } = await pool.query(found.text, [idOf(params, part), owner]);
    if (rowCount === 0) throw refused(404);
  }
}
