import { pathsIn } from '#app/core/paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate, formatDateTime, formatTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import type { CounselorMeeting } from './counselor-meeting.queries.server.ts';

/** What staff know of a meeting: when and how it is, what makes it due, and what was said of it. */
export function MeetingFacts({ meeting }: { meeting: CounselorMeeting }) {
  const { t, language } = useTexts('counselor', 'meetings');
  const label = useLabel();
  const { startsAt, endsAt, group } = meeting;
  const booked = startsAt && endsAt ? { startsAt, endsAt } : null;
  return (
    <DefinitionList
      items={[
        booked && {
          label: t('counselor:times.when'),
          value: `${formatDateTime(language, booked.startsAt)}–${formatTime(language, booked.endsAt)}`,
        },
        booked && {
          label: t('counselor:times.channel'),
          value: `${label(`meetings:channel.${meeting.channel}`)}, ${meeting.place ?? ''}`,
        },
        meeting.registerCode && {
          label: t('counselor:meeting.registerCode'),
          value: meeting.registerCode,
        },
        meeting.cause !== 'statutory' && {
          label: t('counselor:meeting.cause'),
          value: label(`meetings:cause.${meeting.cause}`),
        },
        group && {
          label: t('counselor:meeting.group'),
          value: <a href={pathsIn(language).counselor.group(group.id)}>{group.topic}</a>,
        },
        meeting.cancelReason && { label: t('counselor:meeting.given'), value: meeting.cancelReason },
        meeting.earliestOn && {
          label: t('counselor:meeting.earliestOn'),
          value: formatDate(language, meeting.earliestOn),
        },
        meeting.absenceClaim && {
          label: t('counselor:meeting.absenceSaid'),
          value: [label(`meetings:absenceClaim.${meeting.absenceClaim}`), meeting.absenceWords ?? '']
            .filter(Boolean)
            .join(': '),
        },
        meeting.channelReason && {
          label: t('counselor:meeting.channelReason'),
          value: meeting.channelReason,
        },
        meeting.dueOn && {
          label: t('counselor:meeting.dueOn'),
          value: (
            <>
              {formatDate(language, meeting.dueOn)}
              {meeting.dueWhy && <WhyNote why={meeting.dueWhy} />}
            </>
          ),
        },
        meeting.absenceReason && {
          label: t('counselor:meeting.absenceReason'),
          value: label(`meetings:groupAbsence.${meeting.absenceReason}`),
        },
        meeting.state === 'clarificationAsked' &&
          meeting.answerDueOn && {
            label: t('counselor:meeting.answerDueOn'),
            value: formatDate(language, meeting.answerDueOn),
          },
      ]}
    />
  );
}
