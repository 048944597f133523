import type { Role } from '#app/core/actor.ts';
import type { Duty } from '#app/core/duties.ts';
import type { Paths } from '#app/core/paths.ts';
import type { IconName } from '#app/ui/icon.tsx';

/** Keys of `common:nav`. */
export type NavKey =
  | 'team'
  | 'accounts'
  | 'vacancies'
  | 'howItWorks'
  | 'employers'
  | 'path'
  | 'meetings'
  | 'jobs'
  | 'profile'
  | 'notices'
  | 'today'
  | 'caseload'
  | 'letters'
  | 'needs'
  | 'newNeed'
  | 'times'
  | 'referrals'
  | 'users'
  | 'requests'
  | 'retention'
  | 'areaRules'
  | 'work'
  | 'readLog'
  | 'secondLooks';
export type Door = {
  key: NavKey;
  href: string;
  icon?: IconName | undefined;
  /** Addresses that stand behind this door as well, and whether its own address is one page and nothing behind it. */
  also?: readonly string[];
  alone?: true;
};

/** Where a role begins its day. */
export function homeOf(role: Role | null, paths: Paths): string {
  if (role === 'seeker') return paths.seeker.path;
  if (role === 'counselor') return paths.counselor.today;
  if (role === 'employer') return paths.employer.needs;
  if (role === 'provider') return paths.provider.referrals;
  if (role === 'manager') return paths.manager.work;
  return paths.front;
}

type User = { role: Role; duties: readonly Duty[] };

/** Staff find the doors that their duties open. */
export function doorsOf(user: User | null, paths: Paths): Door[] {
  const role = user?.role ?? null;
  const by = (duty: Duty, ...doors: Door[]) => (user?.duties.includes(duty) ? doors : []);
  const notices: Door = { key: 'notices', href: paths.notices, icon: 'mail' };
  const { seeker, counselor, employer } = paths;
  if (role === 'seeker')
    return [
      { key: 'path', href: seeker.path, icon: 'path' },
      { key: 'meetings', href: seeker.meetings, icon: 'calendar' },
      { key: 'jobs', href: seeker.jobs, icon: 'briefcase' },
      { key: 'profile', href: seeker.profile, icon: 'person' },
      notices,
    ];
  if (role === 'counselor')
    return [
      ...by(
        'clientWork',
        { key: 'today', href: counselor.today, alone: true },
        { key: 'caseload', href: counselor.caseload, also: ofClients(paths) },
        { key: 'times', href: counselor.times },
        { key: 'letters', href: counselor.letters },
      ),
      ...by('employerService', { key: 'needs', href: counselor.vacancies }),
      ...by('secondLook', { key: 'secondLooks', href: counselor.secondLooks }),
      ...by('teamLead', { key: 'team', href: paths.manager.team }),
      { ...notices, icon: undefined },
    ];
  if (role === 'employer')
    return [
      { key: 'needs', href: employer.needs },
      { key: 'newNeed', href: employer.newNeed },
      { key: 'users', href: employer.users },
      { ...notices, icon: undefined },
    ];
  if (role === 'provider')
    return [
      { key: 'referrals', href: paths.provider.referrals },
      { key: 'users', href: paths.provider.users },
      { ...notices, icon: undefined },
    ];
  if (role === 'manager')
    return [
      ...by('operations', { key: 'work', href: paths.manager.work }),
      ...by('secondLook', { key: 'secondLooks', href: paths.manager.secondLooks }),
      ...by('teamLead', { key: 'team', href: paths.manager.team }),
      ...by('accounts', { key: 'accounts', href: paths.manager.accounts }),
      ...by('readLogAudit', { key: 'readLog', href: paths.manager.readLog }),
      ...by(
        'dataProtection',
        { key: 'requests', href: paths.manager.dataRequests },
        { key: 'retention', href: paths.manager.retention },
      ),
      ...by('areaRules', { key: 'areaRules', href: paths.manager.areaRules }),
      { ...notices, icon: undefined },
    ];
  const open: Door[] = [
    { key: 'vacancies', href: paths.vacancies },
    { key: 'howItWorks', href: paths.howItWorks },
  ];
  if (role === null) return [...open, { key: 'employers', href: `${paths.front}#employers` }];
  return [...open, { ...notices, icon: undefined }];
}

/** A client, and what is about one client or many, stands behind the list of clients. */
const ofClients = ({ counselor }: Paths): string[] => [
  ...[counselor.client, counselor.plan, counselor.meeting, counselor.period, counselor.hearing].map((to) =>
    to('').slice(0, -1),
  ),
  counselor.referral('').slice(0, -1),
  counselor.bulkActs,
  counselor.intakes,
];

/** The door the page is behind: the longest address that the page's begins with. */
export function openDoor(doors: readonly Door[], pathname: string): Door | undefined {
  const leads = (address: string, alone = false) =>
    pathname === address || (!alone && pathname.startsWith(`${address}/`));
  return doors
    .filter(({ href, also = [], alone }) => leads(href, alone) || also.some((each) => leads(each)))
    .sort((a, b) => b.href.length - a.href.length)[0];
}
