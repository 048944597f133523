import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf } from '#app/core/http.server.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { CurrentPeriod } from '#app/features/obligations/current-period.tsx';
import { ObligationState } from '#app/features/obligations/obligation-state.tsx';
import { getOwnObligation } from '#app/features/obligations/own-obligation.queries.server.ts';
import { PeriodList } from '#app/features/obligations/period-list.tsx';
import { WaitingPeriods } from '#app/features/obligations/waiting-periods.tsx';
import { WhatCounts } from '#app/features/obligations/what-counts.tsx';
import { WhatFollows } from '#app/features/obligations/what-follows.tsx';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { rulesAt } from '#app/rules/regimes.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

/** How many earlier periods stand open. */
const SHOWN = 6;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const title = textsIn(languageOf(request)).t('obligations:own.title');
  const reminderFirst = rulesAt(isoDate(now())).neglect.value?.firstStep === 'reminder';
  return { title, reminderFirst, own: await getOwnObligation(actor, now()) };
}

export default function Obligation() {
  const { title, own, reminderFirst } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('obligations', 'seeker');
  const seeker = useOwnPaths(language);
  const counting = own?.obligation && own.current;
  return (
    <>
      <PageHeader
        title={title}
        lead={t('obligations:own.lead')}
        back={{ href: seeker.path, label: t('seeker:path.title') }}
      />
      <Stack gap="large">
        {own && <WaitingPeriods periods={own.earlier} />}
        {own?.current && <CurrentPeriod period={own.current} why={own.obligation?.why ?? null} />}
        {!own?.current && <ObligationState own={own} />}
        {own?.next && (
          <p>
            {t('obligations:own.next', {
              from: formatDate(language, own.next.from),
              to: formatDate(language, own.next.to),
            })}
          </p>
        )}
        {own && own.earlier.length > 0 && (
          <Section title={t('obligations:own.earlier')} id="earlier">
            <PeriodList periods={own.earlier.slice(0, SHOWN)} hrefOf={({ id }) => seeker.period(id)} />
            {own.earlier.length > SHOWN && (
              <details>
                <summary>{t('obligations:own.older', { count: own.earlier.length - SHOWN })}</summary>
                <PeriodList periods={own.earlier.slice(SHOWN)} hrefOf={({ id }) => seeker.period(id)} />
              </details>
            )}
          </Section>
        )}
        {counting && <WhatCounts />}
        {counting && <WhatFollows reminderFirst={reminderFirst} />}
        {own && (
          <p>
            <a href={seeker.acts}>{t('obligations:all.link')}</a>
            <br />
            <a href={seeker.plan(own.planId)}>{t('obligations:own.toPlan')}</a>
          </p>
        )}
      </Stack>
    </>
  );
}
