import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { areaKeys } from '#app/ui/areas.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { AreaTag, Tag } from '#app/ui/tag.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { isUnchanged, type ActionChange, type Piece, type PlanChanges } from './plan-changes.ts';

/** What became of a plan between two versions, in words, with what was taken out and what was written beside each other. */
export function PlanChangesList({ changes }: { changes: PlanChanges }) {
  const { t } = useTexts('plans');
  const label = useLabel();
  if (isUnchanged(changes)) return <p>{t('plans:changes.none')}</p>;
  return (
    <Stack gap="large">
      {changes.actions.length > 0 && (
        <Section title={t('plans:changes.actions')}>
          <Stack>
            {changes.actions.map((change, at) => (
              <ActionChangeItem key={at} change={change} />
            ))}
          </Stack>
        </Section>
      )}
      {changes.texts.map(({ part, pieces }) => (
        <Section key={part} title={label(`plans:changes.part.${part}`)}>
          <Pieces pieces={pieces} />
        </Section>
      ))}
      <ChangedFacts changes={changes} />
    </Stack>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const { t } = useTexts('plans');
  return (
    <p>
      {pieces.map(({ is, words }, at) => {
        if (is === 'same') return <span key={at}>{words}</span>;
        const Element = is === 'added' ? 'ins' : 'del';
        return (
          <Element key={at}>
            <VisuallyHidden>{t(`plans:changes.spoken.${is}`)} </VisuallyHidden>
            {words}
            <VisuallyHidden> {t('plans:changes.spoken.end')}</VisuallyHidden>
          </Element>
        );
      })}
    </p>
  );
}

const tones = { added: 'success', removed: 'neutral', done: 'success', changed: 'info' } as const;

function ActionChangeItem({ change }: { change: ActionChange }) {
  const { t, language } = useTexts('plans', 'areas');
  const label = useLabel();
  const { action } = change;
  const area = areaKeys.find((known) => known === action.area);
  const spoken = (fact: string, value: string | null) => {
    if (!value) return '–';
    if (fact === 'dueOn') return formatDate(language, value);
    if (fact === 'who') return label(`plans:who.${value}`);
    return fact === 'taskCode' ? label(`codes:task.${value}`) : value;
  };
  return (
    <div className="stack" data-gap="small">
      <p>
        <Tag tone={tones[change.is]}>{t(`plans:changes.is.${change.is}`)}</Tag>{' '}
        {area && <AreaTag area={area}>{t(`areas:${area}`)}</AreaTag>}
      </p>
      {change.is === 'changed' ? <Pieces pieces={change.words} /> : <p>{action.description}</p>}
      {change.is === 'changed' && change.facts.length > 0 && (
        <DefinitionList
          items={change.facts.map(({ fact, before, after }) => ({
            label: t(`plans:changes.fact.${fact}`),
            value: t('plans:changes.fromTo', { from: spoken(fact, before), to: spoken(fact, after) }),
          }))}
        />
      )}
    </div>
  );
}

function ChangedFacts({ changes: { reportDueOn, obligation } }: { changes: PlanChanges }) {
  const { t, language } = useTexts('plans');
  const label = useLabel();
  if (!reportDueOn && !obligation) return null;
  const day = (date: string | null) => (date ? formatDate(language, date) : '–');
  const spoken = ({
    mode,
    target,
    reason,
  }: {
    mode: string | null;
    target: number | null;
    reason: string | null;
  }) =>
    mode
      ? [
          label(`plans:mode.${mode}`),
          target ? `(${target})` : null,
          reason && label(`plans:obligationReason.${reason}`),
        ]
          .filter(Boolean)
          .join(' ')
      : '–';
  return (
    <Section title={t('plans:changes.otherFacts')}>
      <DefinitionList
        items={[
          ...(obligation
            ? [
                {
                  label: t('plans:own.obligation'),
                  value: t('plans:changes.fromTo', {
                    from: spoken(obligation.before),
                    to: spoken(obligation.after),
                  }),
                },
              ]
            : []),
          ...(reportDueOn
            ? [
                {
                  label: t('plans:own.reportDueOn'),
                  value: t('plans:changes.fromTo', {
                    from: day(reportDueOn.before),
                    to: day(reportDueOn.after),
                  }),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
