import type { Act } from '#app/core/advance.server.ts';
import type { CounselorActor, EmployerActor } from '#app/core/actor.ts';
import { searchable } from '#app/core/searchable.ts';
import { addAccount, type NewAccount } from '#app/features/accounts/commands/add-account.server.ts';
import { addCompany } from '#app/features/employers/commands/add-company.server.ts';
import type { ServiceArea } from '#app/features/referrals/referral.machine.ts';
import { addProvider } from '#app/features/services/commands/add-provider.server.ts';
import { addService } from '#app/features/services/commands/add-service.server.ts';
import { serviceKinds, type ServiceKind } from '#app/features/services/service-kinds.ts';
import { grantDuty } from '#app/features/rights/commands/grant-duty.server.ts';
import type { Language } from '#app/i18n/language.ts';
import { isoDate } from '#app/rules/dates.ts';
import { catalogue, companies as trades, providers } from './catalogue.ts';
import { businessIds, identityCodes } from './identity-codes.ts';
import { namesFrom, type Names } from './names.ts';
import { must } from './must.ts';
import { staff } from './staffing.ts';
import { randomFrom, type Random } from './random.ts';
import { makeDiary, type Diary } from './diary.ts';

/** The employment area of Espoo and Kauniainen, which Espoo hosts. */
export const AREA = '1';
const LAHTI = '19';

export type CityService = { id: string; kind: ServiceKind; area: ServiceArea; name: string; months: number };
export type City = {
  random: Random;
  names: Names;
  /** The names of those who have a story. */
  told: Set<string>;
  identityCode: (birthDate: string) => string;
  counselors: { actor: CounselorActor; language: Language; diary: Diary }[];
  /** Of another area: serves whoever has moved there. */
  inLahti: { actor: CounselorActor; language: Language; diary: Diary };
  services: CityService[];
  employers: EmployerActor[];
  /** The same by the company's name. */
  companies: Map<string, EmployerActor>;
  /** The occupations in which a company, by its id, looks for people. */
  occupationsOf: Map<string, readonly string[]>;
};

const counselorNames: [string, Language, string?][] = [
  ['Kaisa Lehtinen', 'fi', 'counselorFinnish'],
  ['Anders Nyström', 'sv', 'counselorSwedish'],
  ['Sanna Hakala', 'fi', 'counselorSupport'],
  ['Mikael Rautio', 'fi', 'counselorEmployers'],
  ['Päivi Koskela', 'fi'],
  ['Jari Manninen', 'fi'],
  ['Elina Vartia', 'fi'],
  ['Camilla Lindroos', 'sv'],
  ['Tuomas Ahola', 'fi'],
  ['Minna Savela', 'fi'],
  ['Amina Yusuf', 'fi'],
  ['Petri Oksanen', 'fi'],
];

/** One in the city's own area, and one who sees nothing of it. */
const managers = [
  { name: 'Outi Saarela', areaCode: AREA, story: 'managerEspoo' },
  { name: 'Harri Vesala', areaCode: '19', story: 'managerLahti' },
] as const;

type ProviderUser = { person: string; story?: string };
/** Others than these answer by the links that they are sent. */
const providerUsers: Record<string, ProviderUser> = {
  'Valmennustalo Suunta': { person: 'Hanna Ketola', story: 'providerCoaching' },
  'Aikuisopisto Lähde': { person: 'Timo Laine' },
};

const employerStories: Record<string, string> = {
  'Leipomo Kaneli Oy': 'employerCandidates',
  'Hoivakoti Mäntylä Oy': 'employerHired',
  'Bygg Sandholm Ab': 'employerCorrection',
};

export async function buildCity(act: Act): Promise<City> {
  const random = randomFrom(20_260_101);
  const told = new Set<string>();
  const names = namesFrom(random, told);
  const counselors = [];
  for (const [name, language, story] of counselorNames) {
    const account = {
      role: 'counselor',
      name,
      language,
      areaCode: AREA,
      directoryId: directoryIdOf(name),
      demonstration: true,
    } as const;
    const { id } = await must(addAccount(act, withStory(account, story)));
    const actor = await staff(act, { accountId: id, name, areaCode: AREA });
    counselors.push({ actor, language, diary: makeDiary() });
  }
  for (const { name, areaCode, story } of managers) {
    const account = { role: 'manager', language: 'fi', demonstration: true, story } as const;
    const { id: accountId } = await must(
      addAccount(act, { ...account, name, areaCode, directoryId: directoryIdOf(name) }),
    );
    const from = isoDate(act.now);
    await must(grantDuty(act, { accountId, duty: 'secondLook', from, until: null }));
  }
  const inLahti = await counselorInLahti(act);
  const services = await buildServices(act);
  const employers = await buildEmployers(act, names);
  const companies = new Map<string, EmployerActor>();
  const occupationsOf = new Map<string, readonly string[]>();
  for (const [at, [name, occupations]] of trades.entries()) {
    const employer = employers[at];
    if (!employer) throw new Error(`nobody stands for ${name}`);
    companies.set(name, employer);
    occupationsOf.set(employer.companyId, occupations);
  }
  const people = { names, told, identityCode: identityCodes(), counselors };
  return { random, ...people, inLahti, services, employers, companies, occupationsOf };
}

/** What the city's directory calls a member of staff: riikka.salo@polku.example. */
const directoryIdOf = (name: string): string => `${searchable(name).replaceAll(' ', '.')}@polku.example`;

async function counselorInLahti(act: Act): Promise<City['inLahti']> {
  const known = { role: 'counselor', name: 'Riikka Salo', areaCode: LAHTI } as const;
  const shown = { language: 'fi', demonstration: true, directoryId: directoryIdOf(known.name) } as const;
  const { id } = await must(addAccount(act, withStory({ ...known, ...shown }, 'counselorLahti')));
  const { name, areaCode } = known;
  return { actor: await staff(act, { accountId: id, name, areaCode }), language: 'fi', diary: makeDiary() };
}

async function buildServices(act: Act): Promise<CityService[]> {
  const ids = new Map<string, string>();
  for (const name of providers) {
    const email = `palvelut@${searchable(name)
      .normalize('NFD')
      .replace(/[^a-z ]/g, '')
      .replaceAll(' ', '-')}.example`;
    const { id } = await must(addProvider(act, { name, areaCode: AREA, email }));
    ids.set(name, id);
    const user = providerUsers[name];
    if (user) await must(addAccount(act, providerAccount(user, name, id)));
  }
  const services: CityService[] = [];
  for (const { provider, ...service } of catalogue) {
    const providerId = ids.get(provider) ?? '';
    const { id } = await must(addService(act, { ...service, providerId, areaCode: AREA }));
    const { kind, months } = service;
    services.push({ id, kind, area: serviceKinds[kind].area, name: service.name.fi, months });
  }
  return services;
}

const providerAccount = ({ person, story }: ProviderUser, title: string, providerId: string): NewAccount => ({
  ...{ role: 'provider', name: person, language: 'fi', providerId, title },
  ...{ managesUsers: true, demonstration: true, ...(story && { story }) },
});

async function buildEmployers(act: Act, names: Names): Promise<EmployerActor[]> {
  const businessId = businessIds();
  const employers: EmployerActor[] = [];
  for (const [name] of trades) {
    const language = name.endsWith(' Ab') ? 'sv' : 'fi';
    const { id: companyId } = await must(
      addCompany(act, { name, businessId: businessId(), municipalityCode: '049', areaCode: AREA }),
    );
    const { givenName, familyName } = names(language);
    const person = `${givenName} ${familyName}`;
    const account = {
      role: 'employer',
      name: person,
      language,
      companyId,
      title: name,
      managesUsers: true,
      demonstration: true,
    } as const;
    const { id } = await must(addAccount(act, withStory(account, employerStories[name])));
    employers.push({ role: 'employer', accountId: id, name: person, companyId });
  }
  return employers;
}

function withStory(account: NewAccount, story: string | undefined): NewAccount {
  return story === undefined ? account : { ...account, story };
}
