import { areaIcons, Icon, type IconName } from './icon.tsx';
import type { AreaKey } from './areas.ts';

export type Task = {
  id: string;
  title: string;
  href?: string;
  /** Who acts next: "Sinä", "Omavalmentaja". */
  who: string;
  /** The reader has to act: stands out, and must be said by `who` too. */
  mine?: boolean;
  /** Since when, or by when, as shown. */
  when?: string;
  overdue?: boolean;
  area?: { key: AreaKey; label: string };
  icon?: IconName;
  text?: string;
};

/** What is next: the thing, who does it, since when. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li key={task.id} data-mine={task.mine || undefined} data-area={task.area?.key}>
          <span className="task-icon">
            <Icon name={task.area ? areaIcons[task.area.key] : (task.icon ?? 'clock')} />
          </span>
          <div className="task-body">
            {task.area && <p className="eyebrow">{task.area.label}</p>}
            <p className="task-title">{task.href ? <a href={task.href}>{task.title}</a> : task.title}</p>
            {task.text && <p className="small">{task.text}</p>}
            <p className="task-facts">
              <span className="task-who">
                <Icon name="person" size={18} />
                {task.who}
              </span>
              {task.when && (
                <span data-overdue={task.overdue || undefined}>
                  <Icon name={task.overdue ? 'warning' : 'clock'} size={18} />
                  {task.when}
                </span>
              )}
            </p>
          </div>
          {task.href && <Icon name="arrowRight" className="task-arrow" />}
        </li>
      ))}
    </ul>
  );
}
