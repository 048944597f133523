import { kysely } from '#app/db/client.server.ts';
import { answerHearing } from '#app/features/hearings/commands/answer-hearing.server.ts';
import { askAboutRight } from '#app/features/hearings/commands/ask-about-right.server.ts';
import { findConditionsUnmet } from '#app/features/hearings/commands/find-conditions-unmet.server.ts';
import { findNoReason } from '#app/features/hearings/commands/find-no-reason.server.ts';
import { recordMissedContact } from '#app/features/hearings/commands/record-missed-contact.server.ts';
import { saveRegistrationAnswers } from '#app/features/registration/commands/save-registration-step.server.ts';
import { reportChange } from '#app/features/validity/commands/report-change.server.ts';
import { requestClarification } from '#app/features/validity/commands/request-clarification.server.ts';
import { addDays, isoDate } from '#app/rules/dates.ts';
import { must } from './must.ts';
import type { Path } from './path.ts';
import { decideLookedOver } from './second-look.ts';

const inDays = (path: Path, days: number) => addDays(isoDate(path.time.now()), days);

/** Asked for a clarification that has not come yet; with time, jobseeking ends for it. */
export async function beAskedToClarify(path: Path): Promise<void> {
  const what = 'Kopio voimassa olevasta oleskeluluvasta';
  const reason = 'Rekisterissä olevan luvan voimassaolo on päättymässä.';
  const { personId } = path;
  const dueOn = inDays(path, 7);
  await must(requestClarification(path.staff, { personId, what, reason, dueOn }));
}

async function missContact(path: Path): Promise<string> {
  const { personId } = path;
  const matter = 'Suunnitelman toteutumisesta ei ilmoitettu määräpäivään mennessä verkkopalvelussa.';
  const days = { happenedOn: inDays(path, -3), dueOn: inDays(path, 7) };
  return (await must(recordMissedContact(path.staff, { personId, matter, ...days }))).id;
}

/** Asked why something was not done, with time to answer. */
export async function beHeard(path: Path): Promise<void> {
  await missContact(path);
}

/** Has answered, and waits for somebody to read it. */
export async function answerWhy(path: Path): Promise<void> {
  const hearingId = await missContact(path);
  await path.wait(1, 2);
  const answer = 'Tietokoneeni oli rikki, enkä päässyt kirjautumaan. Soitin neuvontaan maanantaina.';
  await must(answerHearing(path.own, { hearingId, answer }));
}

/** Nobody answered, a human looked at it, and jobseeking ended with a written decision. */
export async function beDecidedAgainst(path: Path): Promise<void> {
  const hearingId = await missContact(path);
  await path.wait(9, 9);
  const assessment = 'Vastausta ei tullut määräajassa, eikä syytä ole muuten tiedossa.';
  await must(findNoReason(path.staff, { hearingId, assessment }));
  const reasons = 'Työnhakija ei ilmoittanut suunnitelman toteutumisesta määräajassa eikä kertonut syytä.';
  await decideLookedOver(path, { hearingId, reasons, way: 'letter' });
  path.ended = true;
}

/** The permit has ended: asked before anything is decided. */
export async function beAskedAboutRight(path: Path): Promise<void> {
  const { personId } = path;
  const matter = 'Oleskelulupa on rekisterin mukaan päättynyt.';
  const days = { happenedOn: inDays(path, -5), dueOn: inDays(path, 7) };
  await must(askAboutRight(path.staff, { personId, matter, ...days }));
}

/** Tells of a part-time job. */
export async function tellOfWork(path: Path): Promise<void> {
  const { version } = await kysely
    .selectFrom('Journey')
    .select('version')
    .where('personId', '=', path.personId)
    .executeTakeFirstOrThrow();
  const told = {
    version,
    on: inDays(path, 5),
    details: 'Kaupan kassa',
    overTwoWeeks: true,
    hoursPerWeek: 15,
    fullTime: false,
    supported: false,
  };
  await must(reportChange(path.own, { personId: path.personId, kind: 'workStarts', told }));
}

/** Registering waits for what the person says of a condition that seems not to be met. */
export async function beAskedAboutConditions(
  path: Path,
  answers: Parameters<typeof saveRegistrationAnswers>[1]['answers'],
): Promise<void> {
  const { personId } = path;
  await must(saveRegistrationAnswers({ ...path.staff, channel: 'visit' }, { personId, answers }));
  const matter = 'Oleskelulupa näyttää oikeuttavan työhön vain yhdellä työnantajalla.';
  await must(findConditionsUnmet(path.staff, { personId, matter, dueOn: inDays(path, 7) }));
}
