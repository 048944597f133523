import type { ReactNode } from 'react';
import { useMatterWords } from '#app/features/caseload/matter-words.ts';
import { useWhen } from '#app/features/caseload/use-when.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import { Stack } from '#app/ui/layout.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { isLate, personsOwn, promisesOf, type HandoverFacts } from './handover-facts.ts';

/** The facts of a handover in the order in which a new counselor needs them. `today` is the day as of which they stand. */
export function HandoverSheet({ facts, today }: { facts: HandoverFacts; today: IsoDate }) {
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const wordsOf = useMatterWords();
  const when = useWhen();
  return (
    <Stack>
      <Part title={t('counselor:handover.goal')}>
        <p>{facts.goal ?? t('counselor:handover.noGoal')}</p>
      </Part>
      <Part title={t('counselor:handover.promised')}>
        <Actions actions={promisesOf(facts)} today={today} />
      </Part>
      <Part title={t('counselor:handover.open')}>
        {facts.open.length === 0 ? (
          <p className="muted">{t('counselor:handover.nothing')}</p>
        ) : (
          <ul>
            {facts.open.map((matter, at) => {
              const { name, state } = wordsOf(matter);
              return (
                <li key={at}>
                  {name}: {state}. {label(`counselor:turn.${matter.turn}`)}
                  {matter.on && `, ${when(matter.on)}`}
                </li>
              );
            })}
          </ul>
        )}
      </Part>
      <Part title={t('counselor:handover.persons')}>
        <Actions actions={personsOwn(facts)} today={today} />
      </Part>
      {facts.agreed && (
        <Part title={t('counselor:handover.agreed', { date: formatDate(language, facts.agreed.on) })}>
          <p>{facts.agreed.text}</p>
        </Part>
      )}
    </Stack>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

function Actions({ actions, today }: { actions: HandoverFacts['actions']; today: IsoDate }) {
  const { t, language } = useTexts('counselor');
  if (actions.length === 0) return <p className="muted">{t('counselor:handover.nothing')}</p>;
  return (
    <ul>
      {actions.map((action, at) => (
        <li key={at}>
          {action.description}
          {action.dueOn && `, ${t('counselor:today.by', { date: formatDate(language, action.dueOn) })}`}{' '}
          {isLate(action, today) && <Tag tone="warning">{t('counselor:handover.late')}</Tag>}
        </li>
      ))}
    </ul>
  );
}
