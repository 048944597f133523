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
  return { title: textsIn(languageOf(request)).t('public:accessibility.title') };
}

/** The four things that a statement must say (306/2019 7 §): how well, what not, where to complain, whom to tell. */
const parts = ['status', 'shortcomings', 'feedback', 'supervision'] as const;

export default function Accessibility() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTexts('public');
  return (
    <>
      <PageHeader title={title} lead={t('public:accessibility.lead')} />
      <Stack gap="large">
        {parts.map((part) => (
          <Section key={part} title={t(`public:accessibility.${part}.title`)}>
            <div className="flow">
              <p>{t(`public:accessibility.${part}.text`)}</p>
              <p>{t(`public:accessibility.${part}.more`)}</p>
            </div>
          </Section>
        ))}
        <p className="muted small">{t('public:accessibility.made')}</p>
      </Stack>
    </>
  );
}
