import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { allowAnyone, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { statusOf, stops } from '#app/features/sign-in/stops.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const why = stops.find((stop) => stop === params.why);
  if (!why) throw refused(404);
  const title = textsIn(languageOf(request)).t(`accounts:stopped.${why}.title`);
  return data({ title, why }, { status: statusOf[why] });
}

export default function SignInStopped() {
  const { title, why } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('accounts');
  const paths = pathsIn(language);
  return (
    <>
      <PageHeader title={title} lead={t(`accounts:stopped.${why}.text`)} />
      <Row>
        <ButtonLink href={paths.signIn}>{t('accounts:stopped.back')}</ButtonLink>
      </Row>
    </>
  );
}
