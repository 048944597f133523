import { formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Timeline } from '#app/ui/timeline.tsx';
import type { TimelineLine } from './timeline.queries.server.ts';
import { timelineIcons, useTimelineWords } from './timeline-words.ts';

/** The lines of a client's time line: what, when, who and by which channel. */
export function TimelineList({ lines, personId }: { lines: TimelineLine[]; personId: string }) {
  const { language } = useTexts('counselor');
  const label = useLabel();
  const wordsOf = useTimelineWords(personId);
  return (
    <Timeline
      events={lines.map((line) => {
        const { title, href, who } = wordsOf(line);
        const [area] = line.areas;
        return {
          id: line.key,
          title: href ? <a href={href}>{title}</a> : title,
          when: formatDateTime(language, line.at),
          dateTime: new Date(line.at).toISOString(),
          who: area ? `${who} · ${label(`areas:${area}`)}` : who,
          icon: timelineIcons[line.kind],
          ...(area && { area }),
          ...(line.note && { children: <p className="small">{line.note}</p> }),
        };
      })}
    />
  );
}
