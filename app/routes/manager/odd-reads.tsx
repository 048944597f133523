import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { FindingsTable } from '#app/features/privacy/findings-table.tsx';
import { listFindings } from '#app/features/privacy/findings.queries.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { oddLimits, oddRules } from '#app/features/privacy/odd-reads.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'readLogAudit');
  const findings = await listFindings(actor);
  const named = [...findings.waiting, ...findings.looked].flatMap(({ person, personId }) =>
    person && personId ? [personId] : [],
  );
  await logListRead(actor, named, 'readLogSearch', now());
  return { title: textsIn(languageOf(request)).t('privacy:odd.title'), ...findings };
}

export default function OddReads() {
  const { title, waiting, looked } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('privacy');
  const { manager } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('privacy:odd.lead')}
        back={{ href: manager.readLog, label: t('privacy:log.title') }}
      />
      <Stack gap="large">
        <Section title={t('privacy:odd.waiting')}>
          {waiting.length === 0 ? (
            <EmptyState icon="check" title={t('privacy:odd.none')} />
          ) : (
            <FindingsTable rows={waiting} caption={t('privacy:odd.waiting')} />
          )}
        </Section>
        {looked.length > 0 && (
          <Section title={t('privacy:odd.looked')}>
            <FindingsTable rows={looked} caption={t('privacy:odd.looked')} />
          </Section>
        )}
        <Section title={t('privacy:odd.rules')} lead={t('privacy:odd.rulesLead')}>
          <ul>
            {oddRules.map((rule) => (
              <li key={rule}>{t(`privacy:oddRule.${rule}.text`, { ...oddLimits })}</li>
            ))}
          </ul>
        </Section>
      </Stack>
    </>
  );
}
