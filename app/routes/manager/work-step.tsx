import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { decideStoppedWork } from '#app/features/operations/commands/decide-stopped-work.server.ts';
import { OperatorReason } from '#app/features/operations/operations.schema.server.ts';
import { operatorActs, stoppedWork } from '#app/features/operations/stopped-work.ts';
import { getParked } from '#app/features/operations/work.queries.server.ts';
import { WorkName } from '#app/features/operations/work-name.tsx';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

const done = { retry: 'workRetried', giveUp: 'workGivenUp' } as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'operations');
  const { work, id, act } = targetOf(params);
  const parked = await getParked(actor, work, id);
  if (!parked) throw refused(404);
  return { title: textsIn(languageOf(request)).t(`operations:act.${act}`), act, parked };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'operations');
  const target = targetOf(params);
  if (!(await getParked(actor, target.work, target.id))) throw refused(404);
  const { values, ...form } = await parseForm(request, OperatorReason);
  if (form.kind !== 'ok') return problem(form, values);
  const outcome = await decideStoppedWork({ actor, now: now() }, { ...target, ...form.value });
  if (outcome.kind !== 'ok') return problem(outcome, values);
  return redirectDone(request, pathsIn(languageOf(request)).manager.work, done[target.act]);
}

/** What the URL names; what it cannot name is not there. */
function targetOf(params: Record<string, string | undefined>) {
  const work = stoppedWork.find((known) => known === params.work);
  const act = operatorActs.find((known) => known === params.act);
  const id = params.workId;
  if (!work || !act || !id) throw refused(404);
  return { work, id, act };
}

export default function WorkStep() {
  const { title, act, parked } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('operations');
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: pathsIn(language).manager.work, label: t('operations:title') };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t(`operations:question.${act}`)} back={back} />
      <Stack gap="large">
        <DefinitionList
          items={[
            { label: t('operations:what'), value: <WorkName {...parked} /> },
            { label: t('operations:since'), value: formatDateTime(language, parked.since) },
            { label: t('operations:attempts'), value: parked.attempts },
            { label: t('operations:cause'), value: parked.lastError ?? '–' },
          ]}
        />
        <form method="post" noValidate className="form">
          <TextArea
            name="reason"
            label={t('operations:reason')}
            hint={t('operations:reasonHint')}
            error={form.error('reason')}
            defaultValue={form.value('reason')}
            rows={3}
            maxLength={300}
            required
          />
          <FormActions>
            <Button kind={act === 'giveUp' ? 'danger' : 'primary'}>{title}</Button>
            <ButtonLink kind="quiet" href={back.href}>
              {t('operations:cancel')}
            </ButtonLink>
          </FormActions>
        </form>
      </Stack>
    </>
  );
}
