import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type ButtonLook = {
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'small';
  icon?: IconName;
  iconAfter?: IconName;
  children: ReactNode;
};

/** Sends its form. In a form with several buttons give each `name` and `value`. */
export function Button({
  kind,
  size,
  icon,
  iconAfter,
  children,
  type = 'submit',
  ...native
}: ButtonLook & ComponentPropsWithoutRef<'button'>) {
  return (
    <button {...native} type={type} className="button" data-kind={kind ?? 'primary'} data-size={size}>
      <ButtonContent icon={icon} iconAfter={iconAfter}>
        {children}
      </ButtonContent>
    </button>
  );
}

/** Goes somewhere. */
export function ButtonLink({
  kind,
  size,
  icon,
  iconAfter,
  children,
  href,
  ...native
}: ButtonLook & ComponentPropsWithoutRef<'a'> & { href: string }) {
  return (
    <a {...native} href={href} className="button" data-kind={kind ?? 'primary'} data-size={size}>
      <ButtonContent icon={icon} iconAfter={iconAfter}>
        {children}
      </ButtonContent>
    </a>
  );
}

function ButtonContent({ icon, iconAfter, children }: Pick<ButtonLook, 'icon' | 'iconAfter' | 'children'>) {
  return (
    <>
      {icon && <Icon name={icon} size={20} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} size={20} />}
    </>
  );
}
