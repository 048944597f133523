import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { allowAnyone, languageOf } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { endOwnSession } from '#app/core/session.server.ts';
import { signOutAtProvider } from '#app/features/sign-in/sign-out.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Row } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  return { title: textsIn(languageOf(request)).t('accounts:signOut.title') };
}

/**
 * Ends the session here, and leads on to end the provider's. That is another site, where no form may lead (form-action): the
 * page that says so leads on by itself, and by a link.
 */
export async function action({ request }: ActionFunctionArgs) {
  await allowAnyone(request);
  const { headers: forget, session } = await endOwnSession(request);
  const provider = await signOutAtProvider(session);
  if (!provider) return redirect(pathsIn(languageOf(request)).front, { status: 303, headers: forget });
  forget.set('Refresh', `0; url=${provider}`);
  return data({ provider }, { headers: forget });
}

export default function SignOut() {
  const { title } = useLoaderData<typeof loader>();
  const gone = useActionData<typeof action>();
  const { t } = useTexts('accounts');
  if (gone)
    return (
      <>
        <PageHeader title={t('accounts:signOut.done')} lead={t('accounts:signOut.doneText')} />
        <Row>
          <ButtonLink href={gone.provider}>{t('accounts:signOut.provider')}</ButtonLink>
        </Row>
      </>
    );
  return (
    <>
      <PageHeader title={title} />
      <form method="post">
        <Button icon="signOut">{t('accounts:signOut.button')}</Button>
      </form>
    </>
  );
}
