import { pathsIn } from '#app/core/paths.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Grid } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';
import { TaskList, type Task } from '#app/ui/task-list.tsx';
import type { ClientView } from './client.queries.server.ts';
import { useMatterWords } from './matter-words.ts';
import type { Matter } from './open-matters.ts';
import { useWhen } from './use-when.ts';

/** What is open and whose turn it is, then the four areas beside each other. */
export function ClientMatters({ client }: { client: ClientView }) {
  const { t } = useTexts('counselor', 'areas');
  const label = useLabel();
  const tasks = useTasks(client.matters);
  return (
    <>
      <Section id="open" title={t('counselor:client.open')}>
        {tasks.length > 0 ? (
          <TaskList tasks={tasks} />
        ) : (
          <EmptyState icon="check" title={t('counselor:client.nothingOpen')} />
        )}
      </Section>
      <Section id="areas" title={t('counselor:client.areas')}>
        <Grid>
          {client.journey.areas.map(({ key, state }) => {
            const open = client.matters.filter(({ area }) => area === key);
            return (
              <Card key={key} area={key} title={t(`areas:${key}`)}>
                <p>{state ? label(`journey:state.${state}`) : t('counselor:client.areaClosed')}</p>
                {open.map((matter) => (
                  <p key={matter.id} className="small">
                    {matter.name}: {label(`counselor:turn.${matter.turn}`)}
                  </p>
                ))}
              </Card>
            );
          })}
        </Grid>
      </Section>
    </>
  );
}

function useTasks(matters: Matter[]): Task[] {
  const { t, language } = useTexts('counselor', 'areas');
  const label = useLabel();
  const when = useWhen();
  const wordsOf = useMatterWords();
  const { counselor } = pathsIn(language);
  const hrefs: Record<Matter['kind'], (id: string) => string> = {
    meeting: counselor.meeting,
    plan: counselor.plan,
    period: counselor.period,
    referral: counselor.referral,
    candidacy: counselor.candidacy,
    hearing: counselor.hearing,
    request: counselor.dataRequest,
    registration: counselor.registration,
  };
  return matters.map((matter) => {
    const { name, state } = wordsOf(matter);
    return {
      id: matter.id,
      title: name,
      text: state,
      href: hrefs[matter.kind](matter.id),
      who: label(`counselor:turn.${matter.turn}`),
      mine: matter.turn === 'counselor',
      when: [
        matter.on && when(matter.on),
        t('counselor:client.since', { when: when(matter.since.slice(0, 10)) }),
      ]
        .filter(Boolean)
        .join(' · '),
      icon: icons[matter.kind],
      ...(matter.area && { area: { key: matter.area, label: t(`areas:${matter.area}`) } }),
    };
  });
}

const icons = {
  meeting: 'calendar',
  plan: 'list',
  period: 'flag',
  referral: 'hands',
  candidacy: 'briefcase',
  hearing: 'message',
  request: 'lock',
  registration: 'person',
} as const;
