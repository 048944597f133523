import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { ActList } from '#app/features/obligations/act-list.tsx';
import { getPeriodForCounselor } from '#app/features/obligations/counselor-period.queries.server.ts';
import { JudgeAct } from '#app/features/obligations/judge-act.tsx';
import { ObligationCounter } from '#app/features/obligations/obligation-counter.tsx';
import { PeriodActions } from '#app/features/obligations/period-actions.tsx';
import { PeriodFacts } from '#app/features/obligations/period-facts.tsx';
import { PeriodMargin } from '#app/features/obligations/period-margin.tsx';
import { SeenLink } from '#app/features/on-behalf/seen-link.tsx';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { SideBySide, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'period');
  const language = languageOf(request);
  const period = await getPeriodForCounselor(actor, idOf(params, 'periodId'), now());
  if (!period) throw refused(404);
  const { t } = textsIn(language);
  const days = { from: formatDate(language, period.from), to: formatDate(language, period.to) };
  const what =
    period.kind === 'assignedJob' ? t('obligations:period.jobTitle') : t('obligations:period.title', days);
  return { tab: what, title: `${what}, ${period.person.name}`, period };
}

export default function Period() {
  const { title, period } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('obligations', 'counselor');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const { person, permitted } = period;
  return (
    <>
      <PageHeader title={title} back={{ href: counselor.client(person.id), label: person.name }}>
        <Tag tone="info">{label(`periods:state.${period.state}`)}</Tag>
        <SeenLink personId={person.id} to={(own) => own.period(period.id)} />
      </PageHeader>
      <SideBySide side="end">
        <Stack gap="large">
          {period.kind === 'period' && <ObligationCounter period={period} staff />}
          <PeriodActions period={period} />
          <Section
            id="acts"
            title={t('obligations:period.acts')}
            actions={
              permitted.includes('RECORD_ACT') && (
                <ButtonLink kind="secondary" size="small" icon="plus" href={counselor.logAct(person.id)}>
                  {t('obligations:staff.log')}
                </ButtonLink>
              )
            }
          >
            {period.acts.length > 0 ? (
              <ActList
                acts={period.acts}
                caption={t('obligations:period.acts')}
                {...(permitted.includes('JUDGE_ACT') && {
                  act: (act) => <JudgeAct act={act} action={counselor.judgeAct(period.id, act.id)} />,
                })}
              />
            ) : (
              <p className="muted">{t('obligations:period.noActs')}</p>
            )}
          </Section>
          <Section id="record" title={t('obligations:staff.record')}>
            <PeriodFacts period={period} />
            {period.stepWhy && <WhyNote why={period.stepWhy} />}
          </Section>
        </Stack>
        <PeriodMargin period={period} />
      </SideBySide>
    </>
  );
}
