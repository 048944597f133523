import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { whenErased } from '#app/features/retention/own-retention.queries.server.ts';
import { useBasisWords, usePeriodWords } from '#app/features/retention/period-words.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { periodNames } from '#app/rules/retention.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  return {
    title: textsIn(languageOf(request)).t('ownData:kept.title'),
    whys: await whenErased(actor),
  };
}

export default function DataKept() {
  const { title, whys } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('ownData');
  const howLong = usePeriodWords();
  const basis = useBasisWords();
  const { seeker } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('ownData:kept.lead')}
        back={{ href: seeker.data, label: t('ownData:toHub') }}
      />
      <Stack gap="large">
        <Section title={t('ownData:kept.now')}>
          {whys.length === 0 ? (
            <p>{t('ownData:kept.running')}</p>
          ) : (
            whys.map((why) => <WhyNote key={why.rule} why={why} />)
          )}
        </Section>
        <DataTable
          caption={title}
          captionHidden
          rows={[...periodNames]}
          rowKey={(name) => name}
          columns={[
            {
              key: 'what',
              label: t('ownData:kept.what'),
              rowHeader: true,
              cell: (name) => t(`ownData:kept.rule.${name}`),
            },
            { key: 'long', label: t('ownData:kept.long'), cell: howLong },
            { key: 'basis', label: t('ownData:kept.basis'), cell: basis },
          ]}
        />
        <p>{t('ownData:kept.left')}</p>
      </Stack>
    </>
  );
}
