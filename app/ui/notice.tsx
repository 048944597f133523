import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'info' | 'success' | 'warning' | 'error';

const icons = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  error: 'warning',
} as const satisfies Record<Tone, IconName>;

type NoticeProps = {
  tone?: Tone;
  title?: string;
  /** After a command: read out at once. Only for what has just happened. */
  live?: boolean;
  /** Across the page, under the header. */
  banner?: boolean;
  children?: ReactNode;
};

export function Notice({ tone = 'info', title, live = false, banner = false, children }: NoticeProps) {
  return (
    <div
      className="notice"
      data-tone={tone}
      data-banner={banner || undefined}
      role={live ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <div className={banner ? 'wrap notice-body' : 'notice-body'}>
        <Icon name={icons[tone]} />
        <div className="stack" data-gap="small">
          {title && <p className="notice-title">{title}</p>}
          {children}
        </div>
      </div>
    </div>
  );
}
