import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listCopies } from '#app/features/own-data/own-data.queries.server.ts';
import { withheldInWords } from '#app/features/own-data/own-data-file.server.ts';
import { WithheldList } from '#app/features/own-data/withheld-list.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const language = languageOf(request);
  return {
    title: textsIn(language).t('ownData:copy.title'),
    copies: await listCopies(actor),
    withheld: withheldInWords(language),
  };
}

export default function DataCopy() {
  const { title, copies, withheld } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('ownData');
  const label = useLabel();
  const paths = pathsIn(language);
  const { seeker } = paths;
  return (
    <>
      <PageHeader
        title={title}
        lead={t('ownData:copy.lead')}
        back={{ href: seeker.data, label: t('ownData:toHub') }}
      />
      <Stack gap="large">
        <p>{t('ownData:copy.fresh')}</p>
        <Row>
          <ButtonLink href={seeker.dataPage}>{t('ownData:copy.page')}</ButtonLink>
          <form method="post" action={seeker.dataFile}>
            <Button kind="secondary" icon="download">
              {t('ownData:copy.file')}
            </Button>
          </form>
        </Row>
        <p>
          <a href={paths.ownDataSchema}>{t('ownData:copy.schema')}</a>
        </p>
        <WithheldList reasons={withheld} />
        <Section title={t('ownData:copy.taken')}>
          {copies.length === 0 ? (
            <p>{t('ownData:copy.none')}</p>
          ) : (
            <ul>
              {copies.map(({ id, form, at }) => (
                <li key={id}>
                  {formatDateTime(language, at)}, {label(`ownData:copy.form.${form}`)}
                </li>
              ))}
            </ul>
          )}
        </Section>
      </Stack>
    </>
  );
}
