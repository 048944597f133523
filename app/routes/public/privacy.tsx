import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { allowAnyone, languageOf } from '#app/core/http.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  return { title: textsIn(languageOf(request)).t('public:privacy.title') };
}

const parts = [
  'controller',
  'purpose',
  'data',
  'employers',
  'readers',
  'retention',
  'rights',
  'cookies',
] as const;

export default function Privacy() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTexts('public');
  return (
    <>
      <PageHeader title={title} lead={t('public:privacy.lead')} />
      <Stack gap="large">
        {parts.map((part) => (
          <Section key={part} title={t(`public:privacy.${part}.title`)}>
            <p>{t(`public:privacy.${part}.text`)}</p>
          </Section>
        ))}
      </Stack>
    </>
  );
}
