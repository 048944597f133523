import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { allowAnyone, languageOf } from '#app/core/http.server.ts';
import { signOut } from '#app/core/session.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  return { title: textsIn(languageOf(request)).t('accounts:signOut.title') };
}

export async function action({ request }: ActionFunctionArgs) {
  await allowAnyone(request);
  return signOut(request, languageOf(request));
}

export default function SignOut() {
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTexts('accounts');
  return (
    <>
      <PageHeader title={title} />
      <form method="post">
        <Button icon="signOut">{t('accounts:signOut.button')}</Button>
      </form>
    </>
  );
}
