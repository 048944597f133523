import { useLocation } from '@remix-run/react';
import { useContext, type ReactNode } from 'react';
import { I18nContext } from 'react-i18next';
import type { Role } from '#app/core/actor.ts';
import { pathsIn, type Paths } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { inLanguage, languageOfPath, languages } from '#app/i18n/language.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { FindDoor } from '#app/features/find/find-door.tsx';
import { searches } from '#app/features/find/searches.ts';
import { PageShell, SignInLink, UserMenu, type ShellVariant } from '#app/ui/page-shell.tsx';
import { doorsOf, homeOf, openDoor } from './navigation.ts';
import type { ActsFor, City, ShellView } from './shell.queries.server.ts';

const nobody: ShellView = { user: null, city: 'espoo', demonstration: null, message: null, actsFor: null };

/** Header, navigation and footer around a page; there is no `view` when the root was not read, as after a form that is refused with an error page. */
export function Shell({ view, children }: { view: ShellView | null | undefined; children: ReactNode }) {
  const { t, language } = useTexts('common');
  const location = useLocation();
  const paths = pathsIn(language);
  const { user, city, demonstration, message, actsFor } = view ?? nobody;
  const doors = doorsOf(user, paths);
  const current = openDoor(doors, location.pathname);
  // Outside the three languages there is no same page in another.
  const here = languageOfPath(location.pathname) ? location.pathname : paths.front;
  return (
    <PageShell
      variant={variantOf(user?.role)}
      skipLabel={t('common:shell.skip')}
      cityName={t(`common:city.${city}.name`)}
      serviceName="Polku"
      tagline={t(`common:city.${city}.service`)}
      homeHref={homeOf(user?.role ?? null, paths)}
      navLabel={t('common:shell.navigation')}
      nav={doors.map(({ key, href, icon }) => ({
        href,
        label: t(`common:nav.${key}`),
        current: current?.href === href,
        ...(icon && { icon }),
        ...(key === 'notices' &&
          user && { count: user.unread, countLabel: t('common:shell.unread', { count: user.unread }) }),
      }))}
      languagesLabel={t('common:shell.languages')}
      languages={languages.map((each) => ({
        href: inLanguage(here, each) + location.search,
        language: each,
        label: languageNames[each],
        current: each === language,
      }))}
      tools={searches(user) && <FindDoor paths={paths} />}
      user={
        user ? (
          <SignedIn name={user.name} role={user.role} paths={paths} />
        ) : (
          <SignInLink href={paths.signIn} label={t('common:shell.signIn')} />
        )
      }
      banner={
        demonstration && <DemonstrationBanner today={demonstration} paths={paths} signedIn={user !== null} />
      }
      footer={<Footer city={city} paths={paths} />}
    >
      {actsFor && <ActingFor {...actsFor} paths={paths} />}
      {message && <Done message={message} />}
      {children}
    </PageShell>
  );
}

/** Each language in its own words. */
const languageNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

function variantOf(role: Role | undefined): ShellVariant {
  return role === undefined || role === 'partner' || role === 'system' ? 'public' : role;
}

function SignedIn({ name, role, paths }: { name: string; role: Role; paths: Paths }) {
  const { t } = useTexts('common');
  return (
    <UserMenu name={name}>
      <p className="muted small">{t(`common:role.${role}`)}</p>
      {role === 'seeker' && <a href={paths.seeker.readers}>{t('common:shell.readers')}</a>}
      {role === 'seeker' && <a href={paths.seeker.data}>{t('common:shell.data')}</a>}
      <a href={paths.settings}>{t('common:shell.settings')}</a>
      <form method="post" action={paths.signOut}>
        <Button kind="secondary" size="small" icon="signOut">
          {t('common:shell.signOut')}
        </Button>
      </form>
    </UserMenu>
  );
}

type DemonstrationBannerProps = { today: string; paths: Paths; signedIn: boolean };

function DemonstrationBanner({ today, paths, signedIn }: DemonstrationBannerProps) {
  const { t, language } = useTexts('common');
  return (
    <Notice banner>
      <p>
        <strong>{t('common:demonstration.title')}</strong> {t('common:demonstration.text')}{' '}
        <a href={paths.signIn}>
          {signedIn ? t('common:demonstration.change') : t('common:demonstration.choose')}
        </a>
        {' · '}
        <a href={paths.demonstrationClock}>
          {t('common:demonstration.today', { day: formatDate(language, today) })}
        </a>
        {' · '}
        <a href={paths.keptMail}>{t('common:demonstration.mail')}</a>
      </p>
    </Notice>
  );
}

/** On each page of a client at which a counselor stands: whose it is, and how the client is in contact. */
function ActingFor({ personId, name, stand, paths }: ActsFor & { paths: Paths }) {
  const { t } = useTexts('common');
  return (
    <div className="done">
      <Notice tone="warning">
        <p>
          <strong>{t(`common:actsFor.${stand}`, { name })}</strong>{' '}
          <a href={paths.onBehalf(personId, stand).path}>{t('common:actsFor.all')}</a>
          {' · '}
          {stand === 'seen' ? (
            <a href={paths.counselor.client(personId)}>{t('common:actsFor.toClient')}</a>
          ) : (
            <a href={paths.counselor.onBehalf(personId)}>{t('common:actsFor.change')}</a>
          )}
        </p>
      </Notice>
    </div>
  );
}

/** What the command just given did. */
function Done({ message }: { message: string }) {
  const { i18n } = useContext(I18nContext);
  const text: unknown = i18n.getResource(i18n.language, 'done', message);
  if (typeof text !== 'string') return null;
  return (
    <div className="done">
      <Notice tone="success" live>
        <p>{text}</p>
      </Notice>
    </div>
  );
}

function Footer({ city, paths }: { city: City; paths: Paths }) {
  const { t } = useTexts('common');
  const links = [
    { href: paths.vacancies, label: t('common:nav.vacancies') },
    { href: paths.howItWorks, label: t('common:nav.howItWorks') },
    { href: paths.accessibility, label: t('common:footer.accessibility') },
    { href: paths.privacy, label: t('common:footer.privacy') },
  ];
  return (
    <>
      <div>
        <p>
          <strong>{t(`common:city.${city}.service`)}</strong>
        </p>
        <p className="muted">{t('common:footer.about')}</p>
      </div>
      <nav aria-label={t('common:footer.label')}>
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <p className="muted">{t('common:footer.decisions')}</p>
      </div>
    </>
  );
}
