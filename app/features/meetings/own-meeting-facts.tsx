import { formatDate, formatDay, formatTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';

type Facts = {
  startsAt: Date | null;
  endsAt: Date | null;
  channel: string | null;
  place: string | null;
  counselor: { name: string } | null;
  dueOn: string | null;
  earliestOn: string | null;
  interpreterLanguage: string | null;
  state: unknown;
};

/** When, how, where and with whom; and the days that the law sets. */
export function OwnMeetingFacts({ meeting }: { meeting: Facts }) {
  const { t, language } = useTexts('meetings');
  const label = useLabel();
  const { startsAt, endsAt, channel, place, counselor, dueOn, earliestOn, interpreterLanguage } = meeting;
  const open = ['due', 'proposed', 'booked', 'changeAsked', 'notReached'].includes(String(meeting.state));
  const facts = [
    startsAt &&
      endsAt && {
        label: t('meetings:own.when'),
        value: t('meetings:own.time', {
          day: formatDay(language, startsAt),
          from: formatTime(language, startsAt),
          to: formatTime(language, endsAt),
        }),
      },
    channel && { label: t('meetings:own.how'), value: label(`meetings:channel.${channel}`) },
    place && { label: t('meetings:own.where'), value: place },
    counselor && { label: t('meetings:own.withWhom'), value: counselor.name },
    open && earliestOn && { label: t('meetings:own.earliest'), value: formatDate(language, earliestOn) },
    open && dueOn && { label: t('meetings:own.latest'), value: formatDate(language, dueOn) },
    interpreterLanguage && {
      label: t('meetings:own.interpreter'),
      value: label(`codes:languageName.${interpreterLanguage}`),
    },
  ].filter((fact) => fact !== null && fact !== '' && fact !== false);
  return facts.length > 0 ? <DefinitionList items={facts} /> : null;
}
