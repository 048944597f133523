import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { permittedEvents } from '#app/core/machine.ts';
import { kysely, prisma } from '#app/db/client.server.ts';
import { journeyMachine } from '#app/features/journey/journey.machine.ts';
import { pathScope } from '#app/features/journey/my-path.queries.server.ts';
import { contactFor } from '#app/features/privacy/masking.ts';
import { changeEffect, type ChangeKind } from '#app/rules/reported-change.ts';
import { factsOf, type ToldChange } from './change.schema.server.ts';
import type { ShownEffect } from './change-effect-text.tsx';
import { codeNow } from './code-now.server.ts';
import type { KnownContact } from './contact-fields.tsx';

/** What a page that reports a change begins with; an address only to whom it may be shown. */
export async function getChanging(actor: SeekerActor | CounselorActor, personId: string) {
  const where = pathScope(actor, personId);
  const journey = where && (await prisma.journey.findFirst({ where, include: { person: true } }));
  if (!journey) return null;
  const { person } = journey;
  const { serviceLanguage, nonDisclosure } = person;
  const contact: KnownContact = { ...contactFor(actor, person), serviceLanguage, nonDisclosure };
  return {
    name: `${person.givenName} ${person.familyName}`,
    mine: actor.role === 'counselor' && journey.counselorId === actor.accountId,
    version: journey.version,
    permitted: permittedEvents(journeyMachine, journey, actor).includes('REPORT_CHANGE'),
    contact,
  };
}

/** What the change would lead to; nothing is written. */
export async function effectAhead(
  personId: string,
  kind: ChangeKind,
  told: ToldChange,
): Promise<ShownEffect> {
  const before = await codeNow(kysely, personId, told.on);
  return { effect: changeEffect(factsOf(kind, told, before)), before };
}
