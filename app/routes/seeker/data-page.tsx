import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireFresh, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { FRESH_MINUTES } from '#app/features/own-data/fresh.ts';
import { readOwnData, type ReadableTable } from '#app/features/own-data/own-data.queries.server.ts';
import { recordCopy, withheldInWords } from '#app/features/own-data/own-data-file.server.ts';
import { WithheldList } from '#app/features/own-data/withheld-list.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { limit } from '#app/core/limits.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  await requireFresh(request, FRESH_MINUTES);
  await limit(request, 'export', actor.accountId);
  const language = languageOf(request);
  const made = now();
  await recordCopy(actor, 'page', made);
  return {
    tab: textsIn(language).t('ownData:page.tab'),
    title: textsIn(language).t('ownData:copy.title'),
    name: actor.name,
    made,
    withheld: withheldInWords(language),
    ...(await readOwnData(actor, language, made)),
  };
}

export default function DataPage() {
  const { title, name, made, kinds, identityCode, withheld } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('ownData');
  const label = useLabel();
  const { seeker } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={`${title}: ${name}`}
        lead={t('ownData:page.lead', { at: formatDateTime(language, made) })}
        back={{ href: seeker.dataCopy, label: t('ownData:copy.title') }}
      />
      <Stack gap="large">
        {identityCode && <DefinitionList items={[{ label: t('ownData:page.code'), value: identityCode }]} />}
        {kinds.map(({ kind, tables }) => (
          <Section
            key={kind}
            title={label(`ownData:kind.${kind}.title`)}
            lead={label(`ownData:kind.${kind}.source`)}
          >
            {tables.length === 0 && <p>{t('ownData:page.none')}</p>}
            {tables.map((table) => (
              <Entries key={table.table} table={table} />
            ))}
          </Section>
        ))}
        <WithheldList reasons={withheld} />
      </Stack>
    </>
  );
}

function Entries({ table }: { table: ReadableTable }) {
  const { t } = useTexts('ownData');
  return (
    <Stack>
      {table.more && <p className="muted small">{t('ownData:page.more', { count: table.rows.length })}</p>}
      {table.rows.map((row, at) => (
        <DefinitionList key={at} items={row} />
      ))}
    </Stack>
  );
}
