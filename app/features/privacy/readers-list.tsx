import { areaNamed } from '#app/features/authority/authority-options.ts';
import { formatDay, formatTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import type { DayOfReader, Look, Readers } from './readers.queries.server.ts';

type ReadersListProps = {
  days: Readers['days'];
  /** Where a person asks about one look; staff read of the same in words of their own. */
  askAbout?: (line: number) => string;
};

/** Who looked at a person's data: a section a day, a card a reader, a line a page. */
export function ReadersList({ days, askAbout }: ReadersListProps) {
  const { language } = useTexts('privacy');
  return (
    <Stack gap="large">
      {days.map(({ on, readers }) => (
        <Section key={on} title={begun(formatDay(language, on))}>
          <Stack>
            {readers.map((reader) => (
              <ReaderCard key={reader.key} reader={reader} {...(askAbout && { askAbout })} />
            ))}
          </Stack>
        </Section>
      ))}
    </Stack>
  );
}

/** A heading begins with a capital, whatever the language's days do. */
const begun = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function ReaderCard({ reader, askAbout }: { reader: DayOfReader; askAbout?: (line: number) => string }) {
  const { t, language } = useTexts('privacy');
  const label = useLabel();
  const { name, role, areaCode, unit, looks } = reader;
  const who = [label(`privacy:who.${role}`), unit, areaCode && areaNamed(areaCode, language)].filter(Boolean);
  const first = looks[0];
  return (
    <Card title={name} eyebrow={who.join(', ')}>
      <ul>
        {looks.map((look) => (
          <li key={look.id}>
            <LookText look={look} toStaff={askAbout === undefined} />
          </li>
        ))}
      </ul>
      {askAbout && first && (
        <p className="small">
          <a href={askAbout(first.id)}>{t('privacy:readers.ask', { name })}</a>
        </p>
      )}
    </Card>
  );
}

function LookText({ look, toStaff }: { look: Look; toStaff: boolean }) {
  const { t, language } = useTexts('privacy');
  const label = useLabel();
  const from = formatTime(language, look.firstAt);
  const to = formatTime(language, look.lastAt);
  const when = from === to ? from : t('privacy:readers.between', { from, to });
  const times = look.count > 1 ? ` (${t('privacy:readers.times', { count: look.count })})` : '';
  return (
    <>
      {when}: {label(`privacy:${toStaff ? 'staffPage' : 'page'}.${look.page}`)}
      {times}
      <br />
      <span className="muted small">
        {label(`privacy:${toStaff ? 'staffReason' : 'reason'}.${look.reason}`)}
        {look.words && ` – ${t('privacy:readers.words', { words: look.words })}`}
      </span>
    </>
  );
}
