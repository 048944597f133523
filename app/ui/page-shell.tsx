import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import { Mark } from './mark.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type ShellVariant = 'public' | 'seeker' | 'counselor' | 'employer' | 'provider' | 'manager';
export type NavItem = {
  href: string;
  label: string;
  current?: boolean;
  icon?: IconName;
  count?: number;
  countLabel?: string;
};
export type LanguageLink = { href: string; language: string; label: string; current?: boolean };

type PageShellProps = {
  variant: ShellVariant;
  skipLabel: string;
  cityName: string;
  serviceName: string;
  tagline?: string;
  homeHref: string;
  navLabel: string;
  nav: NavItem[];
  languagesLabel: string;
  languages: LanguageLink[];
  /** What stands before the user: a way to search. */
  tools?: ReactNode;
  /** A `UserMenu`, or a link to sign in. */
  user?: ReactNode;
  /** A `Notice` above the page: demonstration mode, a service break. */
  banner?: ReactNode;
  /** One `div` per column. */
  footer?: ReactNode;
  children: ReactNode;
};

/** Everything between `<body>` and `</body>`. The counselor's and manager's pages are dense. */
export function PageShell(props: PageShellProps) {
  const dense = props.variant === 'counselor' || props.variant === 'manager';
  return (
    <div className="shell" data-variant={props.variant} data-density={dense ? 'dense' : undefined}>
      <a className="skip" href="#main">
        {props.skipLabel}
      </a>
      <header>
        <div className="bar">
          <div className="wrap">
            <span>{props.cityName}</span>
            <Languages label={props.languagesLabel} links={props.languages} />
          </div>
        </div>
        <div className="masthead">
          <div className="wrap">
            <a className="brand" href={props.homeHref}>
              <Mark />
              <span>
                {props.serviceName}
                {props.tagline && <small>{props.tagline}</small>}
              </span>
            </a>
            <MainNav label={props.navLabel} items={props.nav} />
            {props.tools}
            {props.user}
          </div>
        </div>
        {props.banner}
      </header>
      <main id="main" tabIndex={-1}>
        <div className="wrap">{props.children}</div>
      </main>
      <footer className="foot">
        <div className="wrap">{props.footer}</div>
      </footer>
    </div>
  );
}

function MainNav({ label, items }: { label: string; items: NavItem[] }) {
  if (items.length === 0) return null;
  return (
    <nav className="nav" aria-label={label}>
      {items.map((item) => (
        <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.icon && <Icon name={item.icon} />}
          <span>{item.label}</span>
          {item.count ? <Count label={item.countLabel}>{item.count}</Count> : null}
        </a>
      ))}
    </nav>
  );
}

/** A figure that says in words, to who does not see it, what it counts. */
function Count({ label, children }: { label: string | undefined; children: number }) {
  return (
    <span className="count">
      <span aria-hidden={label !== undefined}>{children}</span>
      {label && <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  );
}

function Languages({ label, links }: { label: string; links: LanguageLink[] }) {
  return (
    <nav className="languages" aria-label={label}>
      {links.map((link) => (
        <a
          key={link.language}
          href={link.href}
          lang={link.language}
          hrefLang={link.language}
          aria-current={link.current ? 'true' : undefined}
        >
          {link.label}
        </a>
      ))}
    </nav>
  );
}

/** Opens without scripts. Children: links and the sign-out form. */
export function UserMenu({ name, children }: { name: string; children: ReactNode }) {
  return (
    <details className="user">
      <summary>
        <Icon name="person" />
        <span>{name}</span>
        <Icon name="chevronDown" size={18} />
      </summary>
      <div className="user-panel stack" data-gap="small">
        {children}
      </div>
    </details>
  );
}

export function SignInLink({ href, label }: { href: string; label: string }) {
  return (
    <div className="user">
      <a href={href}>
        <Icon name="person" />
        {label}
      </a>
    </div>
  );
}
