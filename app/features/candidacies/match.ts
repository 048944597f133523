import { educationLevels, languageLevels, type LanguageLevel } from '#app/rules/codes.ts';
import { municipality } from '#app/rules/areas.ts';
import { isRegulated, nearness } from '#app/rules/occupations.ts';

/**
 * What matching may look at, and nothing else: never age, sex, origin, benefits, support of several authorities or
 * anything of health. An answer is advice to a person, never a decision.
 */
export type MatchSeeker = Readonly<{
  occupationCodes: readonly string[];
  skills: readonly string[];
  education: string | null;
  languages: readonly Readonly<{ language: string; level: LanguageLevel }>[];
  /** Where the person would work, the home municipality among them. */
  municipalityCodes: readonly string[];
  workingTimes: readonly string[];
}>;

export type MatchVacancy = Readonly<{
  occupationCode: string;
  skills: readonly string[];
  education: string | null;
  languages: Readonly<Record<string, LanguageLevel>>;
  municipalityCode: string;
  workingTime: string;
  languageSupport: boolean;
}>;

export type ReasonKey =
  | 'sameUnit'
  | 'sameMinor'
  | 'sameMajor'
  | 'skills'
  | 'skillsNotAsked'
  | 'samePlace'
  | 'sameArea'
  | 'workingTime'
  | 'nearWorkingTime'
  | 'language'
  | 'languageNotAsked'
  | 'languageSupport';
export type ConditionKey = 'regulated' | 'education' | 'languageTooLow';
export type LiftKey =
  'addOccupation' | 'addSkill' | 'addPlace' | 'addWorkingTime' | 'addLanguage' | 'addEducation';

/** What a sentence is written with: codes, never names. */
export type MatchParams = {
  occupation?: string;
  skills?: string[];
  municipality?: string;
  workingTime?: string;
  language?: string;
  level?: string;
  education?: string;
  count?: number;
};
export type Reason = { key: ReasonKey; points: number; params: MatchParams };
export type Condition = { key: ConditionKey; params: MatchParams };
export type Lift = { key: LiftKey; params: MatchParams; points: number };
export type Match = {
  /** Hard conditions that are not met; with any of them the points say nothing. */
  unmet: Condition[];
  points: number;
  reasons: Reason[];
  lift: Lift | null;
};

/** What each reason gives; the best of every part together make 100. */
const weights = {
  sameUnit: 40,
  sameMinor: 24,
  sameMajor: 8,
  skills: 30,
  samePlace: 15,
  sameArea: 8,
  workingTime: 10,
  nearWorkingTime: 5,
  language: 5,
  languageSupport: 2,
} as const;

/** How well a person and a job fit: conditions first, then points whose reasons add up to them. */
export function scoreMatch(seeker: MatchSeeker, vacancy: MatchVacancy): Match {
  const scored = score(seeker, vacancy);
  return { ...scored, lift: liftOf(seeker, vacancy, scored) };
}

/** Below this nothing is suggested; it stays in the public list. */
const LEAST_POINTS = 30;
const ofTheWork: readonly ReasonKey[] = ['sameUnit', 'sameMinor', 'sameMajor', 'skills'];

/** Near and at a good time is not enough: something of the work itself must be the person's own. */
export function isWorthSuggesting({ unmet, points, reasons }: Scored): boolean {
  return unmet.length === 0 && points >= LEAST_POINTS && reasons.some(({ key }) => ofTheWork.includes(key));
}

type Scored = Omit<Match, 'lift'>;

function score(seeker: MatchSeeker, vacancy: MatchVacancy): Scored {
  const reasons = [ofOccupation, ofSkills, ofPlace, ofWorkingTime, ofLanguage].flatMap((of) => {
    const reason = of(seeker, vacancy);
    return reason && reason.points > 0 ? [reason] : [];
  });
  const points = reasons.reduce((sum, reason) => sum + reason.points, 0);
  return { unmet: unmetConditions(seeker, vacancy), points, reasons };
}

function unmetConditions(seeker: MatchSeeker, vacancy: MatchVacancy): Condition[] {
  const unmet: Condition[] = [];
  const { occupationCode: occupation, education } = vacancy;
  if (isRegulated(occupation) && !seeker.occupationCodes.includes(occupation))
    unmet.push({ key: 'regulated', params: { occupation } });
  if (
    education &&
    seeker.education &&
    rank(educationLevels, seeker.education) < rank(educationLevels, education)
  )
    unmet.push({ key: 'education', params: { education } });
  if (!vacancy.languageSupport)
    for (const [language, level] of Object.entries(vacancy.languages))
      if (!commands(seeker, language, level))
        unmet.push({ key: 'languageTooLow', params: { language, level } });
  return unmet;
}

function ofOccupation({ occupationCodes }: MatchSeeker, { occupationCode }: MatchVacancy): Reason | null {
  const steps = occupationCodes.map((own) => nearness(own, occupationCode));
  const best = (['sameUnit', 'sameMinor', 'sameMajor'] as const).find((step) => steps.includes(step));
  return best ? { key: best, points: weights[best], params: { occupation: occupationCode } } : null;
}

function ofSkills({ skills }: MatchSeeker, vacancy: MatchVacancy): Reason {
  const asked = distinct(vacancy.skills);
  if (asked.length === 0) return { key: 'skillsNotAsked', points: weights.skills / 2, params: {} };
  const own = new Set(skills.map(plain));
  const shared = asked.filter((skill) => own.has(plain(skill)));
  const points = Math.round((weights.skills * shared.length) / asked.length);
  return { key: 'skills', points, params: { skills: shared, count: asked.length } };
}

function ofPlace({ municipalityCodes }: MatchSeeker, { municipalityCode }: MatchVacancy): Reason | null {
  const params = { municipality: municipalityCode };
  if (municipalityCodes.includes(municipalityCode))
    return { key: 'samePlace', points: weights.samePlace, params };
  const area = municipality(municipalityCode)?.area;
  const near = area !== undefined && municipalityCodes.some((code) => municipality(code)?.area === area);
  return near ? { key: 'sameArea', points: weights.sameArea, params } : null;
}

const partTime = ['07', '08'];

function ofWorkingTime({ workingTimes }: MatchSeeker, { workingTime }: MatchVacancy): Reason | null {
  const params = { workingTime };
  if (workingTimes.includes(workingTime)) return { key: 'workingTime', points: weights.workingTime, params };
  const isPart = partTime.includes(workingTime);
  const near = workingTimes.some((own) => partTime.includes(own) === isPart);
  return near ? { key: 'nearWorkingTime', points: weights.nearWorkingTime, params } : null;
}

function ofLanguage(seeker: MatchSeeker, vacancy: MatchVacancy): Reason | null {
  const asked = Object.entries(vacancy.languages);
  const [first] = asked;
  if (!first) return { key: 'languageNotAsked', points: weights.language, params: {} };
  const [language, level] = first;
  if (asked.every(([each, needed]) => commands(seeker, each, needed)))
    return { key: 'language', points: weights.language, params: { language, level } };
  return vacancy.languageSupport
    ? { key: 'languageSupport', points: weights.languageSupport, params: { language } }
    : null;
}

/**
 * The smallest change of the person's own data that would make the match better, found by trying each: what is only told
 * before what is learned. Before anything else, what would meet an unmet condition.
 */
function liftOf(seeker: MatchSeeker, vacancy: MatchVacancy, now: Scored): Lift | null {
  let best: Lift | null = null;
  for (const { changed, ...change } of changesOf(seeker, vacancy)) {
    const then = score(changed, vacancy);
    const gain = then.points - now.points;
    const opens = then.unmet.length < now.unmet.length;
    if (opens) return { ...change, points: gain };
    if (gain > 0 && best === null) best = { ...change, points: gain };
  }
  return best;
}

type Change = { key: LiftKey; params: MatchParams; changed: MatchSeeker };

function changesOf(seeker: MatchSeeker, vacancy: MatchVacancy): Change[] {
  const { workingTime, municipalityCode, occupationCode, education } = vacancy;
  const missing = vacancy.skills.find((skill) => !seeker.skills.map(plain).includes(plain(skill)));
  const languages = Object.entries(vacancy.languages).filter(
    ([code, level]) => !commands(seeker, code, level),
  );
  return [
    {
      key: 'addWorkingTime' as const,
      params: { workingTime },
      changed: { ...seeker, workingTimes: [...seeker.workingTimes, workingTime] },
    },
    {
      key: 'addPlace' as const,
      params: { municipality: municipalityCode },
      changed: { ...seeker, municipalityCodes: [...seeker.municipalityCodes, municipalityCode] },
    },
    ...(missing === undefined
      ? []
      : [
          {
            key: 'addSkill' as const,
            params: { skills: [missing] },
            changed: { ...seeker, skills: [...seeker.skills, missing] },
          },
        ]),
    ...languages.map(([language, level]) => ({
      key: 'addLanguage' as const,
      params: { language, level },
      changed: { ...seeker, languages: [...seeker.languages, { language, level }] },
    })),
    ...(education
      ? [{ key: 'addEducation' as const, params: { education }, changed: { ...seeker, education } }]
      : []),
    {
      key: 'addOccupation' as const,
      params: { occupation: occupationCode },
      changed: { ...seeker, occupationCodes: [...seeker.occupationCodes, occupationCode] },
    },
  ];
}

const plain = (skill: string) => skill.trim().toLowerCase();
/** Each skill once, as first written. */
const distinct = (skills: readonly string[]) => [
  ...new Map(skills.map((skill) => [plain(skill), skill] as const)).values(),
];
const rank = (list: readonly string[], level: string) => list.indexOf(level);

function commands({ languages }: MatchSeeker, language: string, level: LanguageLevel): boolean {
  return languages.some(
    (own) => own.language === language && rank(languageLevels, own.level) >= rank(languageLevels, level),
  );
}
