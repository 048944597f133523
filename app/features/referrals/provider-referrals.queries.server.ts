import type { ProviderActor } from '#app/core/actor.ts';
import { leafPaths, permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { serviceName } from '#app/features/services/services.queries.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { dayOf } from '#app/rules/dates.ts';
import { referenceOf } from './reference.ts';
import { referralContext, referralMachine } from './referral.machine.ts';

const groups = {
  answer: ['referred'],
  going: ['waiting', 'notStarted', 'ongoing', 'interruptionPending.hearing', 'interruptionPending.deciding'],
  ended: ['completed', 'interrupted', 'cancelled'],
} as const;
export type ReferralGroup = keyof typeof groups;

const ENDED_SHOWN = 30;

const groupOf = (state: string): ReferralGroup | undefined =>
  (['answer', 'going', 'ended'] as const).find((group) => groups[group].some((each) => each === state));

const include = {
  service: { select: { name: true, kind: true } },
  person: { select: { id: true, givenName: true, familyName: true, nonDisclosure: true } },
} as const;

const rowsOf = (providerId: string, id?: string) =>
  prisma.referral.findMany({
    where: { providerId, ...(id !== undefined && { id }) },
    include,
    orderBy: { updatedAt: 'desc' },
  });
type ReferralRow = Awaited<ReturnType<typeof rowsOf>>[number];

/**
 * What a provider needs and no more (380/2023 116 §): the purpose while it is theirs to answer, the name from the day they
 * take the person in until the service ends. A provider never has the name of a person under non-disclosure here: with the
 * place of the service it would tell where the person can be found, and whoever handles such data is kept to the fewest
 * (661/2009 36–37 §). The counselor tells it to the one who needs it. An address or an identity code a provider never has.
 */
function shown(row: ReferralRow, language: Language) {
  const state = leafPaths(row.state)[0] ?? '';
  const group = groupOf(state);
  // What was called off before it was taken in was never more than a question.
  if (!group || (state === 'cancelled' && !row.startsOn)) return null;
  const { id, person, service } = row;
  return {
    ...{ id, group, state, reference: referenceOf(id), personId: person.id },
    name: group === 'going' && !person.nonDisclosure ? `${person.givenName} ${person.familyName}` : null,
    guarded: group === 'going' && person.nonDisclosure,
    service: serviceName(service.name, language),
    startsOn: dayOf(row.startsOn),
    endsOn: dayOf(row.endsOn),
  };
}

/** The provider's referrals by what they wait for; those that ended lately last. */
export async function listProviderReferrals({ providerId }: ProviderActor, language: Language) {
  const rows = (await rowsOf(providerId)).flatMap((row) => shown(row, language) ?? []);
  const of = (wanted: ReferralGroup) => rows.filter(({ group }) => group === wanted);
  return { answer: of('answer'), going: of('going'), ended: of('ended').slice(0, ENDED_SHOWN) };
}

/** One referral of the provider's own; null for anybody else's, and before it was sent. */
export async function getProviderReferral(actor: ProviderActor, referralId: string, language: Language) {
  const [row] = await rowsOf(actor.providerId, referralId);
  const view = row && shown(row, language);
  if (!row || !view) return null;
  return {
    ...view,
    version: row.version,
    service: { name: view.service, kind: row.service.kind },
    purpose: view.group === 'ended' ? null : row.purpose,
    outcome: row.outcome,
    unauthorisedAbsences: referralContext.parse(row.context).unauthorisedAbsences,
    permitted: permittedEvents(referralMachine, row, actor),
  };
}
