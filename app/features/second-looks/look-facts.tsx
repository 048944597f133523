import { FileList } from '#app/features/attachments/file-list.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Section } from '#app/ui/section.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { ChangedFacts, EvidenceList } from './evidence-list.tsx';
import type { LookView } from './second-looks.queries.server.ts';

/** The draft, what it rests on as it was when it was asked, and what has changed since. */
export function LookFacts({ look }: { look: LookView }) {
  const { t, language } = useTexts('secondLooks');
  const label = useLabel();
  const asked = look.rounds[0]?.askedAt ?? null;
  const when = (at: string) => formatDateTime(language, at);
  return (
    <>
      <Section title={t('secondLooks:draft.title')}>
        <DefinitionList
          items={[
            { label: t('secondLooks:draft.reasons'), value: look.reasons },
            ...(look.way
              ? [{ label: t('secondLooks:draft.way'), value: label(`hearings:way.${look.way}`) }]
              : []),
            { label: t('secondLooks:draft.maker'), value: look.makerName },
            ...(asked ? [{ label: t('secondLooks:draft.asked'), value: when(asked) }] : []),
            ...(look.takerName ? [{ label: t('secondLooks:draft.taker'), value: look.takerName }] : []),
          ]}
        />
      </Section>
      {look.evidence && (
        <Section
          title={t('secondLooks:evidence.title')}
          {...(asked && { lead: t('secondLooks:evidence.lead', { when: when(asked) }) })}
        >
          <EvidenceList evidence={look.evidence} />
          {look.files.length > 0 && <FileList files={look.files} forStaff />}
        </Section>
      )}
      {asked && ['asked', 'taken', 'approved'].includes(look.state) && <Changed look={look} />}
      {look.rounds.length > 0 && (
        <Section title={t('secondLooks:rounds.title')}>
          <Rounds look={look} />
        </Section>
      )}
    </>
  );
}

function Changed({ look: { changes, same, state } }: { look: LookView }) {
  const { t } = useTexts('secondLooks');
  if (same) return <p className="muted">{t('secondLooks:changed.none')}</p>;
  return (
    <Section title={t('secondLooks:changed.title')}>
      <Notice tone="warning">
        <p>{state === 'approved' ? t('secondLooks:changed.makerLead') : t('secondLooks:changed.lead')}</p>
      </Notice>
      {changes.length > 0 && <ChangedFacts changes={changes} />}
    </Section>
  );
}

function Rounds({ look: { rounds, state } }: { look: LookView }) {
  const { t, language } = useTexts('secondLooks');
  const events = rounds.flatMap((round, at) => {
    const asked = {
      id: `${round.id} asked`,
      title: t('secondLooks:rounds.asked', { name: round.askedBy }),
      when: formatDateTime(language, round.askedAt),
      children: <p>{round.reasons}</p>,
    };
    if (!round.answer || !round.answeredAt) return [asked];
    const isVoid = round.answer === 'approved' && (at > 0 || !['approved', 'used'].includes(state));
    const answered = {
      id: `${round.id} answered`,
      title:
        round.answer === 'approved'
          ? t('secondLooks:rounds.approved', { name: round.answeredBy })
          : t('secondLooks:rounds.returned', { name: round.answeredBy }),
      when: formatDateTime(language, round.answeredAt),
      children: (
        <>
          {round.words && <p>{round.words}</p>}
          {isVoid && <p className="muted">{t('secondLooks:rounds.void')}</p>}
        </>
      ),
    };
    return [answered, asked];
  });
  return <Timeline events={events} />;
}
