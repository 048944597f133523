import { WhyNote } from '#app/features/journey/why-note.tsx';
import { authorityName } from '#app/features/registration/authority-name.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Timeline } from '#app/ui/timeline.tsx';
import type { PeriodLine } from './authority.queries.server.ts';

type Props = { periods: readonly PeriodLine[]; reader: 'client' | 'staff' };

/** A move from another authority; at the beginning of jobseeking nobody is left. */
const isMove = ({ event }: PeriodLine) => event !== 'COMPLETE_REGISTRATION';

/** Who has served, the newest first: when, why, who brought it about, and who was told of it. */
export function AuthorityHistory({ periods, reader }: Props) {
  const { t, language } = useTexts('authority', 'rules');
  const { happenedLabel } = useLabels();
  const label = useLabel();
  const told = (line: PeriodLine) =>
    [
      line.clientInformedOn &&
        t(reader === 'client' ? 'authority:history.clientTold' : 'authority:client.told', {
          date: formatDate(language, line.clientInformedOn),
        }),
      isMove(line) &&
        line.receiverInformedOn &&
        t('authority:history.receiverTold', { date: formatDate(language, line.receiverInformedOn) }),
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <Timeline
      events={periods.map((line) => ({
        id: line.id,
        title: authorityName(line.authority, language, label),
        when:
          line.until === null
            ? t('authority:history.since', { from: formatDate(language, line.from) })
            : t('authority:history.during', {
                from: formatDate(language, line.from),
                until: formatDate(language, line.until),
              }),
        dateTime: line.from,
        who: t(`authority:decidedBy.${line.decidedBy}`),
        icon: line.authority.kind === 'teOffice' ? 'building' : 'home',
        children: (
          <>
            <p>{happenedLabel('journey', line.event)}.</p>
            {line.why && <WhyNote why={line.why} />}
            {isMove(line) && <p>{t('authority:history.planKept')}</p>}
            {line.reason && <p>{t('authority:history.reason', { reason: line.reason })}</p>}
            {told(line) && <p className="muted small">{told(line)}</p>}
          </>
        ),
      }))}
    />
  );
}
