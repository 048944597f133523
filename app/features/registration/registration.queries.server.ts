import { z } from 'zod';
import type { CounselorActor, SeekerActor } from '#app/core/actor.ts';
import { permittedEvents } from '#app/core/machine.ts';
import { prisma } from '#app/db/client.server.ts';
import { journeyContext, journeyMachine } from '#app/features/journey/journey.machine.ts';
import { readFacts } from '#app/features/authority/stored-facts.ts';
import { storedWhy } from '#app/features/journey/stored-why.ts';
import { isoDate } from '#app/rules/dates.ts';
import type { RegistrationStep } from './registration-choices.ts';
import { draftForm } from './registration-draft.server.ts';
import { readAnswers } from './registration.schema.server.ts';
import { assessRegistration } from './registration.ts';

/** The person, or staff who write down what the person tells them. */
type Registering = SeekerActor & { by?: CounselorActor };

/** The person's registration as far as it has come, and what the law says of it today. Null without a path. */
export async function getRegistration(actor: Registering, now: Date) {
  const journey = await prisma.journey.findUnique({
    where: { personId: actor.personId },
    include: {
      person: { include: { registration: true, authorityFacts: { include: { switchNotice: true } } } },
    },
  });
  if (!journey) return null;
  const { person } = journey;
  const context = journeyContext.parse(journey.context);
  const answers = readAnswers(person.registration?.answers);
  const facts = {
    citizenship: person.citizenship,
    municipalityCode: person.municipalityCode,
    birthDate: isoDate(person.birthDate),
    motherTongue: person.motherTongue,
    wasTrialClient: context.wasTrialClient,
    stored: readFacts(person.authorityFacts, person.authorityFacts?.switchNotice ?? null),
  };
  return {
    state: journey.state,
    context,
    version: journey.version,
    permitted: permittedEvents(journeyMachine, journey, actor),
    answers,
    assessment: assessRegistration(facts, answers, isoDate(now), actor.by ? 'inPerson' : 'online'),
    person: {
      name: `${person.givenName} ${person.familyName}`,
      municipalityCode: person.municipalityCode,
      phone: person.phone,
      email: person.email,
      streetAddress: person.streetAddress,
      postalCode: person.postalCode,
      postOffice: person.postOffice,
      serviceLanguage: person.serviceLanguage,
      nonDisclosure: person.nonDisclosure,
    },
  };
}
export type RegistrationView = NonNullable<Awaited<ReturnType<typeof getRegistration>>>;

const typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** What the person typed on a page without sending it; null when nothing waits. */
export async function getRegistrationDraft(actor: Registering, step: RegistrationStep) {
  const form = draftForm(step, actor.by && actor.personId);
  const draft = await prisma.draft.findUnique({
    where: { accountId_form: { accountId: actor.accountId, form } },
  });
  const values = typed.safeParse(draft?.values).data;
  return draft && values ? { values, savedAt: draft.updatedAt } : null;
}

/** The first meeting that follows from registering: by when, and why then. */
export async function getFirstMeeting(actor: SeekerActor) {
  const meeting = await prisma.meeting.findFirst({
    where: { personId: actor.personId },
    orderBy: { createdAt: 'desc' },
  });
  if (!meeting) return null;
  const { id, kind, dueOn, startsAt, state } = meeting;
  return { id, kind, dueOn: dueOn && isoDate(dueOn), why: storedWhy(meeting.dueWhy), startsAt, state };
}
