import type { RegistrationAnswers } from '#app/features/registration/registration.schema.server.ts';
import { addDays, type IsoDate } from '#app/rules/dates.ts';
import { skillName, skillsOf } from '#app/rules/skills.ts';
import { jobs } from './catalogue.ts';
import type { City } from './city.ts';
import { addressFor } from './mail.ts';
import type { Spec } from './path.ts';
import { citizenshipOf, espoo, occupations, tonguesOfCitizens, tonguesOfForeigners } from './statistics.ts';

const FINLAND = '246';

/** Somebody of the city, drawn from its shares. */
export function somebody(city: City, today: IsoDate): Spec {
  const { random, names } = city;
  const foreign = random.chance(espoo.foreignCitizens);
  const tongue = foreign ? random.weighted(tonguesOfForeigners) : random.weighted(tonguesOfCitizens);
  return {
    ...names(tongue),
    tongue,
    birthDate: birthDate(city, today),
    citizenship: foreign ? (citizenshipOf[tongue] ?? FINLAND) : FINLAND,
    service: tongue === 'sv' || (tongue !== 'fi' && random.chance(0.06)) ? 'sv' : 'fi',
    online: random.chance(0.85),
    nonDisclosure: random.chance(0.012),
  };
}

function birthDate({ random }: City, today: IsoDate): IsoDate {
  const [least, most] = random.weighted([
    [[18, 24], espoo.under25],
    [[51, 64], espoo.over50],
    [[25, 49], 1 - espoo.under25 - espoo.over50],
  ] as const);
  const age = random.whole(least, most);
  const birthday = `${Number(today.slice(0, 4)) - age}${today.slice(4)}`.replace('-02-29', '-02-28');
  return addDays(birthday, -random.whole(1, 364));
}

/** What this person says when they register. */
export function answersOf(
  city: City,
  spec: Spec,
  occupationCode: string,
  today: IsoDate,
): RegistrationAnswers {
  const { random } = city;
  const situation = random.weighted([
    ['unemployed', espoo.unemployed],
    ['laidOff', espoo.laidOff],
    ['shortenedWeek', espoo.shortenedWeek],
    ['employed', 0.14],
    ['partTime', 0.08],
    ['inService', 0.07],
  ] as const);
  const year = Number(today.slice(0, 4));
  const foreign = spec.tongue !== 'fi' && spec.tongue !== 'sv';
  return {
    contact: {
      phone: `+358 50 000 ${random.whole(1000, 9999)}`,
      // Whoever did not come online has no address either, and is written to.
      email: spec.online ? addressFor(`${spec.givenName} ${spec.familyName}`) : '',
      streetAddress: `${random.pick(['Koivutie', 'Mäntytie', 'Rantatie', 'Kirkkotie', 'Puistotie'])} ${random.whole(1, 90)}`,
      postalCode: random.pick(['02600', '02100', '02230', '02770', '02650', '02320']),
      postOffice: 'ESPOO',
      serviceLanguage: spec.service,
    },
    situation: {
      situation,
      since: addDays(today, -random.whole(1, 20)),
      benefitPayer: random.weighted([
        ['fund', espoo.fundMembers],
        ['kela', 0.62],
        ['none', 0.1],
        ['unknown', 0.05],
      ] as const),
    },
    work: {
      hasWorked: 'yes',
      jobs: [
        {
          title: titleOf(occupationCode),
          employer: '',
          from: String(year - random.whole(2, 12)),
          to: String(year),
        },
      ],
    },
    education: {
      level: random.weighted([
        ['vocational', 42],
        ['basic', 26],
        ['upperSecondary', 10],
        ['bachelor', 14],
        ['master', 8],
      ] as const),
      degree: '',
      year: String(Number(spec.birthDate.slice(0, 4)) + 19),
      studiesNow: 'no',
    },
    skills: {
      skills:
        random
          .some(skillsOf(occupationCode), 3)
          .map((skill) => skillName(skill, spec.service))
          .join(', ') || titleOf(occupationCode),
      languages: [],
      interpreter: foreign && random.chance(0.2) ? 'yes' : 'no',
      interpreterLanguage: interpreterOf(spec.tongue),
    },
    ability: {
      ability: random.weighted([
        ['noEffect', 70],
        ['someEffect', 24],
        ['cannotSay', 6],
      ] as const),
      wish: '',
    },
    ...(spec.citizenship !== FINLAND && {
      workRight: {
        workRight: spec.citizenship === '233' ? 'freeMovement' : 'permitUnrestricted',
        permitUntil: null,
      },
    }),
    changes: { change: 'nothing', on: null, more: '', understood: true },
  };
}

/** A language one may ask an interpreter for. */
function interpreterOf(tongue: string) {
  const known = ['en', 'et', 'ru', 'uk', 'ar', 'so', 'fa', 'sq', 'tr', 'vi', 'zh'] as const;
  return known.find((code) => code === tongue) ?? '';
}

export function occupationOf({ random }: City): string {
  return random.weighted(occupations);
}

function titleOf(occupationCode: string): string {
  return jobs[occupationCode]?.title.fi ?? 'Työntekijä';
}
