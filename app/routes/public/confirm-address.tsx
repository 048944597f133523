import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { allowAnyone, languageOf, problem } from '#app/core/http.server.ts';
import { invalidField } from '#app/core/outcome.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { confirmAddress } from '#app/features/messages/commands/confirm-address.server.ts';
import { ConfirmAddress } from '#app/features/messages/messages.schema.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

/** Nothing is confirmed by opening it: programs that look at links in mail open them too. */
export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const title = textsIn(languageOf(request)).t('messages:confirm.title');
  return { title, token: new URL(request.url).searchParams.get('token') ?? '' };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await allowAnyone(request);
  const form = await parseForm(request, ConfirmAddress);
  if (form.kind !== 'ok') return problem(invalidField('token', 'oldLink'), form.values);
  const confirmed = await confirmAddress({ now: now() }, form.value);
  if (confirmed.kind !== 'ok') return problem(invalidField('token', 'oldLink'), form.values);
  const paths = pathsIn(languageOf(request));
  return redirectDone(request, actor ? paths.settings : paths.front, 'addressConfirmed');
}

export default function ConfirmAddressPage() {
  const { title, token } = useLoaderData<typeof loader>();
  const { t } = useTexts('messages');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('messages:confirm.lead')} />
      <form method="post" className="form">
        <input type="hidden" name="token" value={form.value('token', token) ?? ''} />
        <FormActions>
          <Button icon="check">{t('messages:confirm.button')}</Button>
        </FormActions>
      </form>
    </>
  );
}
