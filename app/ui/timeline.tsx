import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import type { AreaKey } from './areas.ts';

export type TimelineEvent = {
  id: string;
  title: ReactNode;
  /** As shown; `dateTime` is the machine's form. */
  when: string;
  dateTime?: string;
  who?: string;
  icon?: IconName;
  area?: AreaKey;
  children?: ReactNode;
};

/** What happened, in order. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  return (
    <ol className="timeline">
      {events.map((event) => (
        <li key={event.id} data-area={event.area}>
          <span className="timeline-dot">
            <Icon name={event.icon ?? 'check'} size={16} />
          </span>
          <div>
            <p className="timeline-title">{event.title}</p>
            <p className="muted small">
              <time dateTime={event.dateTime}>{event.when}</time>
              {event.who && <> · {event.who}</>}
            </p>
            {event.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
