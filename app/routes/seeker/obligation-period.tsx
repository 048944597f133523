import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { ActLink } from '#app/features/obligations/act-link.tsx';
import { ActList } from '#app/features/obligations/act-list.tsx';
import { getOwnPeriod } from '#app/features/obligations/own-obligation.queries.server.ts';
import { PeriodFacts } from '#app/features/obligations/period-facts.tsx';
import { PeriodLetter } from '#app/features/obligations/period-letter.tsx';
import { WaitingPeriods } from '#app/features/obligations/waiting-periods.tsx';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { RecordedForYou } from '#app/features/on-behalf/recorded-for-you.tsx';
import { listRecorded } from '#app/features/on-behalf/recorded.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const language = languageOf(request);
  const period = await getOwnPeriod(actor, idOf(params, 'periodId'));
  if (!period) throw refused(404);
  const days = { from: formatDate(language, period.from), to: formatDate(language, period.to) };
  const { t } = textsIn(language);
  const title =
    period.kind === 'assignedJob' ? t('obligations:period.jobTitle') : t('obligations:period.title', days);
  const recorded = await listRecorded(actor, { table: 'ReviewPeriod', id: period.id }, language);
  return { title, period, recorded };
}

export default function ObligationPeriod() {
  const { title, period, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('obligations');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  const mayChange = period.permitted.includes('CORRECT_ACT');
  return (
    <>
      <PageHeader
        title={title}
        lead={label(leadOf(period))}
        back={{ href: seeker.obligation, label: t('obligations:period.back') }}
      />
      <Stack gap="large">
        <WaitingPeriods periods={[period]} here />
        <PeriodLetter period={period} />
        <Section title={t('obligations:period.what')} id="outcome">
          <PeriodFacts period={period} />
          {period.stepWhy && <WhyNote why={period.stepWhy} />}
        </Section>
        <Section title={t('obligations:period.acts')} id="acts">
          {period.acts.length > 0 ? (
            <ActList
              acts={period.acts}
              caption={t('obligations:period.acts')}
              {...(mayChange && {
                act: (act) => <ActLink act={act} />,
              })}
            />
          ) : (
            <p className="muted">{t('obligations:period.noActs')}</p>
          )}
        </Section>
        <RecordedForYou lines={recorded} />
      </Stack>
    </>
  );
}

const ofJobs = ['open', 'evaluation', 'clarificationAsked', 'fulfilled', 'targetReached', 'cancelled'];

/** Where it stands in one sentence; a job's own words where they differ from a period's. */
function leadOf({ kind, state }: { kind: string; state: string }): string {
  const own = kind === 'assignedJob' && ofJobs.includes(state);
  return `obligations:period.${own ? 'jobText' : 'text'}.${state}`;
}
