import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { promiseEndOf, promiseEnds, readPromiseEnd } from '#app/features/plans/promise.schema.server.ts';
import { closePromise } from '#app/features/plans/commands/close-promise.server.ts';
import { getPromise } from '#app/features/plans/promises.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const end = promiseEndOf(params.end);
  const personId = idOf(params, 'personId');
  const client = await getBriefClient(actor, personId);
  const promise = await getPromise(actor, personId, idOf(params, 'promiseId'));
  if (!promise || !end) throw refused(404);
  return { title: textsIn(languageOf(request)).t(`counselor:promise.${end}.title`), end, client, promise };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const [personId, promiseId] = [idOf(params, 'personId'), idOf(params, 'promiseId')];
  const as = promiseEndOf(params.end);
  if (!as) throw refused(404);
  const form = await readPromiseEnd(request, as);
  if (form.kind !== 'ok') return problem(form, form.values);
  const closed = await closePromise({ actor, now: now() }, { personId, promiseId, end: form.value });
  if (closed.kind !== 'ok') return problem(closed, form.values);
  const { counselor } = pathsIn(languageOf(request));
  return redirectDone(request, counselor.client(personId), promiseEnds[as]);
}

export default function PromiseEnd() {
  const { title, end, client, promise } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const name = end === 'kept' ? 'report' : 'reason';
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={promise.description}
        back={{ href: counselor.client(client.personId), label: client.name }}
      />
      <form method="post" noValidate className="form">
        <TextArea
          name={name}
          label={t(`counselor:promise.${end}.field`)}
          hint={t(`counselor:promise.${end}.hint`)}
          rows={3}
          maxLength={1000}
          {...(end === 'kept' && { optionalLabel: t('counselor:optional') })}
          error={form.error(name)}
          defaultValue={form.value(name)}
        />
        <FormActions>
          <Button>{t(`counselor:promise.${end}.submit`)}</Button>
          <ButtonLink kind="quiet" href={counselor.promise(client.personId, promise.id)}>
            {t('counselor:notNow')}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
