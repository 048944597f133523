import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { allowAnyone, languageOf, problem, safePath } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { invalidField } from '#app/core/outcome.ts';
import { pathsIn } from '#app/core/paths.ts';
import { beginSession } from '#app/core/session.server.ts';
import { homeOf } from '#app/features/accounts/navigation.ts';
import { takeChallenge } from '#app/features/passkeys/ceremony.server.ts';
import { checkPasskey } from '#app/features/passkeys/commands/check-passkey.server.ts';
import { PasskeyForm } from '#app/features/passkeys/passkey-form.tsx';
import { leadsToInvitation } from '#app/features/representatives/invited-here.server.ts';
import { accountsOpenedBy } from '#app/features/passkeys/passkeys.queries.server.ts';
import { PasskeySignIn as PasskeySignInForm } from '#app/features/passkeys/passkeys.schema.server.ts';
import { offerRoles } from '#app/features/sign-in/role-choice.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';
export const handle = { hydrate: true, texts: ['passkeys', 'errors'] };

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const language = languageOf(request);
  return { title: textsIn(language).t('passkeys:signIn.title') };
}

export async function action({ request }: ActionFunctionArgs) {
  await allowAnyone(request);
  await limit(request, 'signIn');
  const form = await parseForm(request, PasskeySignInForm);
  if (form.kind !== 'ok') return problem(form);
  const { credential } = form.value;
  const used = await checkPasskey({ credential, challenge: await takeChallenge(request, null) }, now());
  if (used.kind !== 'ok') return problem(invalidField('credential', 'passkey'));
  const accounts = await accountsOpenedBy(used.value.representativeId, now());
  const [account, another] = accounts;
  if (!account) return problem(invalidField('credential', 'identifyAgain'));
  const language = languageOf(request);
  const wanted = safePath(new URL(request.url).searchParams.get('to'), '') || null;
  const proof = { method: 'passkey' } as const;
  if (another && !leadsToInvitation(wanted))
    return offerRoles({ accountIds: accounts.map(({ id }) => id), proof, to: wanted }, language);
  const to = wanted ?? homeOf(account.role, pathsIn(language));
  return beginSession(request, { ...proof, accountId: account.id }, to);
}

export default function PasskeySignIn() {
  const { title } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData<typeof action>());
  const { t, language } = useTexts('passkeys');
  const paths = pathsIn(language);
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('passkeys:signIn.lead')}
        back={{ href: paths.signIn, label: t('passkeys:signIn.back') }}
      />
      <noscript>
        <Notice tone="warning">
          <p>{t('passkeys:scripts')}</p>
        </Notice>
      </noscript>
      <PasskeyForm kind="get" challenge={paths.passkeyChallenge} failed={t('passkeys:failed')}>
        <FormActions>
          <Button icon="person">{t('passkeys:signIn.button')}</Button>
        </FormActions>
      </PasskeyForm>
    </>
  );
}
