import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { areaKeys } from '#app/ui/areas.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { AreaTag, Tag } from '#app/ui/tag.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { spokenDetail } from './detail-facts.tsx';
import { isUnchanged, pieces, type ActionChange, type Piece, type PlanChanges } from './plan-changes.ts';
import { isLong, type DetailName } from './plan-details.ts';

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
      <ChangedDetails changes={changes} />
      <ChangedFacts changes={changes} />
    </Stack>
  );
}

function Pieces({ pieces: all }: { pieces: readonly Piece[] }) {
  const { t } = useTexts('plans');
  return (
    <p>
      {all.map(({ is, words }, at) => {
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

/** Fields of one kind of plan: long ones word by word, the others before and after. */
function ChangedDetails({ changes: { details } }: { changes: PlanChanges }) {
  const { t, language } = useTexts('plans');
  const label = useLabel();
  if (details.length === 0) return null;
  const spoken = (name: DetailName, value: string) =>
    value ? spokenDetail(name, value, label, (day) => formatDate(language, day)) : '–';
  return (
    <Section title={t('plans:changes.details')}>
      <DefinitionList
        items={details.map(({ name, before, after }) => ({
          label: label(`plans:detail.label.${name}`),
          value: isLong(name) ? (
            <Pieces pieces={pieces(before, after)} />
          ) : (
            t('plans:changes.fromTo', { from: spoken(name, before), to: spoken(name, after) })
          ),
        }))}
      />
    </Section>
  );
}

function ChangedFacts({ changes: { reportDueOn, obligation, parties } }: { changes: PlanChanges }) {
  const { t, language } = useTexts('plans');
  const label = useLabel();
  if (!reportDueOn && !obligation && !parties) return null;
  const named = (all: readonly string[]) => all.map((each) => label(`plans:party.${each}`)).join(', ') || '–';
  const day = (date: string | null) => (date ? formatDate(language, date) : '–');
  const spoken = ({ mode, target, reason, on }: NonNullable<PlanChanges['obligation']>['before']) =>
    mode
      ? [
          label(`plans:mode.${mode}`),
          target ? `(${target})` : null,
          reason && label(`plans:obligationReason.${reason}`),
          on && day(on),
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
          ...(parties
            ? [
                {
                  label: t('plans:changes.parties'),
                  value: t('plans:changes.fromTo', {
                    from: named(parties.before),
                    to: named(parties.after),
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
