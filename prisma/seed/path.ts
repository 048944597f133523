import { sql } from 'kysely';
import type { Act } from '#app/core/advance.server.ts';
import type { SeekerActor } from '#app/core/actor.ts';
import { kysely } from '#app/db/client.server.ts';
import { isIn, type MachineTable } from '#app/core/machine.ts';
import { addAccount } from '#app/features/accounts/commands/add-account.server.ts';
import { nothingKnown, progressThemes, type Progress } from '#app/features/assessments/progress.ts';
import type { Needs } from '#app/features/assessments/record-needs.server.ts';
import { assignCounselor } from '#app/features/journey/commands/assign-counselor.server.ts';
import { openJourney } from '#app/features/journey/commands/open-journey.server.ts';
import { bookForClient } from '#app/features/meetings/commands/book-for-client.server.ts';
import { bookMeeting } from '#app/features/meetings/commands/book-meeting.server.ts';
import { holdMeeting } from '#app/features/meetings/commands/hold-meeting.server.ts';
import { leaveOutMeeting } from '#app/features/meetings/commands/leave-out-meeting.server.ts';
import { offerTimes } from '#app/features/meetings/commands/offer-times.server.ts';
import { startMeeting } from '#app/features/meetings/commands/start-meeting.server.ts';
import type { PlanKind } from '#app/features/plans/plan.machine.ts';
import { completeRegistration } from '#app/features/registration/commands/complete-registration.server.ts';
import { saveRegistrationAnswers } from '#app/features/registration/commands/save-registration-step.server.ts';
import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { addDays, isoDate, startOfDay, type IsoDate } from '#app/rules/dates.ts';
import { AREA, type City } from './city.ts';
import { must } from './must.ts';
import type { Time } from './simulation.ts';
import { paidOf, tellPaidDays, type Paid } from './benefit-days.ts';
import { keepValid } from './keep-valid.ts';
import { randomFrom, type Random } from './random.ts';
import { words } from './words.ts';

export type Spec = {
  givenName: string;
  familyName: string;
  birthDate: string;
  tongue: string;
  citizenship: string;
  /** The language the authority serves them in. */
  service: 'fi' | 'sv';
  /** Has an account and does their business in the e-service; else staff do it for them by phone or at the desk. */
  online: boolean;
  municipality?: string;
  nonDisclosure?: boolean;
  story?: string;
  language?: Language;
};

const HOUR = 3_600_000;
const FINLAND = '246';

/** One person's way through the services, told by commands. */
export class Path {
  personId = '';
  accountId = '';
  ended = false;
  /** Does the person renew when it is asked? */
  renews = true;
  /** Another one when another area serves. */
  counselor: City['counselors'][number];
  readonly #progress: Progress = { ...nothingKnown };
  /** Of its own, so that what is seen at a meeting changes nobody's life. */
  readonly #eyes: Random;
  #paid: Paid | null = null;

  constructor(
    readonly city: City,
    readonly time: Time,
    readonly spec: Spec,
    counselor?: City['counselors'][number],
  ) {
    const speaking = city.counselors.filter(({ language }) => language === spec.service);
    const guarded = speaking.filter(({ actor }) => actor.duties.includes('protectedClients'));
    this.counselor = counselor ?? city.random.pick(spec.nonDisclosure ? guarded : speaking);
    this.#eyes = randomFrom(Number(spec.birthDate.replaceAll('-', '')));
  }

  get staff(): Act {
    return { actor: this.counselor.actor, now: this.time.now() };
  }

  /** The person's own act, or for somebody without an account the counselor's on their behalf. */
  get own(): Act {
    return this.spec.online ? this.self : { ...this.staff, channel: 'phone' };
  }

  get self(): Act {
    const { personId, accountId, spec } = this;
    const actor: SeekerActor = {
      role: 'seeker',
      accountId,
      personId,
      name: `${spec.givenName} ${spec.familyName}`,
    };
    return { actor, now: this.time.now() };
  }

  /** A moment of a working day, some days on. */
  async wait(least: number, most = least): Promise<void> {
    const { random } = this.city;
    const day = startOfDay(addDays(isoDate(this.time.now()), random.whole(least, most)));
    await this.time.until(new Date(day.getTime() + random.whole(8 * 60, 16 * 60) * 60_000));
  }

  async arrive(): Promise<void> {
    const { random, identityCode } = this.city;
    const {
      givenName,
      familyName,
      birthDate,
      tongue,
      citizenship,
      service,
      nonDisclosure = false,
    } = this.spec;
    const { personId } = await must(
      openJourney(this.staff, {
        person: {
          ...{ givenName, familyName, birthDate, citizenship, nonDisclosure, areaCode: AREA },
          identityCode: identityCode(birthDate),
          municipalityCode: this.spec.municipality ?? (random.chance(0.03) ? '235' : '049'),
          motherTongue: tongue,
          serviceLanguage: service,
        },
      }),
    );
    this.personId = personId;
    if (this.spec.online) await this.#openAccount();
  }

  async #openAccount(): Promise<void> {
    const { givenName, familyName, service, story, language = service } = this.spec;
    const account = {
      role: 'seeker',
      name: `${givenName} ${familyName}`,
      language,
      personId: this.personId,
    } as const;
    const shown = story === undefined ? account : { ...account, demonstration: true, story };
    this.accountId = (await must(addAccount(this.staff, shown))).id;
  }

  /** Registers; answers the id of the meeting that is then due. */
  async register(answers: RegistrationAnswers): Promise<string> {
    const { personId } = this;
    const free = this.spec.citizenship === FINLAND || this.spec.citizenship === '233';
    const act: Act = free ? this.own : { ...this.staff, channel: 'visit' };
    await must(saveRegistrationAnswers(act, { personId, answers }));
    const { meetingId } = await must(completeRegistration({ ...act, now: this.time.now() }, { personId }));
    const { birthDate } = this.spec;
    this.#paid = paidOf(answers.situation, birthDate, isoDate(this.time.now()), this.#paid);
    this.time.start(this.time.now(), () => keepValid(this));
    return meetingId;
  }

  async assign(): Promise<void> {
    const { accountId: counselorId } = this.counselor.actor;
    await must(assignCounselor(this.staff, { personId: this.personId, counselorId }));
  }

  /** Books the next free time from so many days on: by the person from the offered times, or by the counselor. */
  async book(meetingId: string, inDays: number): Promise<Date> {
    const from = new Date(this.time.now().getTime() + inDays * 24 * HOUR);
    const startsAt = this.counselor.diary.take(from);
    const time = { startsAt, minutes: 45, channel: 'visit' as const, place: words.place };
    if (this.spec.online && this.city.random.chance(0.6)) {
      const { ids } = await must(offerTimes(this.staff, { times: [time] }));
      await must(bookMeeting(this.self, { meetingId, slotId: ids[0] ?? '' }));
    } else {
      await must(bookForClient(this.staff, { meetingId, ...time }));
    }
    return startsAt;
  }

  /** Goes to a booked meeting and comes out of it with what was found and agreed. */
  async meet(meetingId: string, startsAt: Date, needs: Needs | null, planKind: PlanKind = 'employment') {
    await this.time.until(startsAt);
    await must(startMeeting(this.staff, { meetingId }));
    await this.time.until(new Date(startsAt.getTime() + 40 * 60_000));
    const { service } = this.spec;
    const [summary, agreements] = needs ? words.interview[service] : words.discussion[service];
    const progress = this.#seenTogether();
    const held = await must(
      holdMeeting(this.staff, { meetingId, summary, agreements, needs, progress, planKind }),
    );
    if (this.#paid) await tellPaidDays(this.staff, this.personId, this.#paid);
    await this.#coachInGroup();
    return held;
  }

  /** How things stand: not all of it is known at first, and most of it changes little by little. */
  #seenTogether(): Progress {
    const { whole, chance } = this.#eyes;
    for (const theme of progressThemes) {
      const before = this.#progress[theme];
      if (before === null) this.#progress[theme] = chance(0.6) ? whole(2, 4) : null;
      else if (chance(0.35))
        this.#progress[theme] = Math.min(5, Math.max(1, before + (chance(0.75) ? 1 : -1)));
    }
    return { ...this.#progress };
  }

  /** The next discussion that is to be arranged; null while they rest. */
  async nextDiscussion(): Promise<{ id: string; dueOn: IsoDate | null } | null> {
    const next = await kysely
      .selectFrom('Meeting')
      .select(['id', 'dueOn'])
      .where('personId', '=', this.personId)
      .where('kind', '=', 'jobSearchDiscussion')
      .where(sql<boolean>`"state" in ('"due"', '"proposed"')`)
      .orderBy('dueOn')
      .limit(1)
      .executeTakeFirst();
    return next ? { id: next.id, dueOn: next.dueOn && isoDate(next.dueOn) } : null;
  }

  /** In the years of the close rhythm the city met this need by coaching in groups (380/2023 36 § 3 mom). */
  async #coachInGroup(): Promise<void> {
    const none = { endsOn: null, lastsUntil: null, ending: null } as const;
    for (;;) {
      const supplementary = await kysely
        .selectFrom('Meeting')
        .select(['id', 'cause'])
        .where('personId', '=', this.personId)
        .where('cause', 'in', ['early', 'later', 'afterService'])
        .where(sql<boolean>`"state" = '"due"'`)
        .orderBy('dueOn')
        .execute();
      if (supplementary.length === 0) return;
      for (const { id: meetingId, cause } of supplementary) {
        const ground = cause === 'afterService' ? 'clearlyUnnecessary' : 'otherService';
        const instead = { ...none, ground, note: words.coachedInGroup } as const;
        await must(leaveOutMeeting(this.staff, { meetingId, ...instead }));
      }
    }
  }

  /** Does a row stand in one of the states? */
  async isIn(table: MachineTable, id: string, ...states: string[]): Promise<boolean> {
    const row = await kysely.selectFrom(table).select('state').where('id', '=', id).executeTakeFirstOrThrow();
    return states.some((state) => isIn(row, state));
  }

  /** The version of a row, as a page would have shown it. */
  async version(table: 'Plan' | 'Referral' | 'Candidacy', id: string): Promise<number> {
    const row = await kysely
      .selectFrom(table)
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.version;
  }
}
