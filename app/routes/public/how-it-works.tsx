import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { allowAnyone, languageOf } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { machineNames } from '#app/features/machines.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Grid, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  return { title: textsIn(languageOf(request)).t('public:how.title') };
}

const promises = ['people', 'reasons', 'readers', 'areas'] as const;

export default function HowItWorks() {
  const { title } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('public');
  return (
    <>
      <PageHeader title={title} lead={t('public:how.lead')} />
      <Stack gap="large">
        <Section title={t('public:how.promises')}>
          <Grid>
            {promises.map((key) => (
              <Card key={key} title={t(`public:how.promise.${key}.title`)}>
                <p>{t(`public:how.promise.${key}.text`)}</p>
              </Card>
            ))}
          </Grid>
        </Section>
        <Section title={t('public:how.machines')} lead={t('public:how.machinesLead')}>
          <Grid>
            {machineNames.map((name) => (
              <Card
                key={name}
                title={t(`public:machine.${name}.title`)}
                href={pathsIn(language).machine(name)}
              >
                <p>{t(`public:machine.${name}.text`)}</p>
              </Card>
            ))}
          </Grid>
        </Section>
      </Stack>
    </>
  );
}
