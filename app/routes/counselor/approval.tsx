import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { toldIn } from '#app/core/own-paths.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { recordApproval } from '#app/features/plans/commands/record-approval.server.ts';
import { getCounselorPlan } from '#app/features/plans/counselor-plan.queries.server.ts';
import { RecordApproval } from '#app/features/plans/plan.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'plan');
  const language = languageOf(request);
  const plan = await getCounselorPlan(actor, idOf(params, 'planId'), language, isoDate(now()));
  if (!plan) throw refused(404);
  return {
    title: textsIn(language).t('plans:event.RECORD_APPROVAL'),
    permitted: plan.permitted.includes('RECORD_APPROVAL'),
    plan: { id: plan.id, version: plan.version, name: plan.person.name },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const planId = idOf(params, 'planId');
  const form = await parseForm(request, RecordApproval);
  if (form.kind !== 'ok') return problem(form, form.values);
  const told = toldIn(request);
  const recorded = await recordApproval(
    { actor, now: now(), channel: told ?? (form.value.way === 'signed' ? 'paper' : 'visit') },
    { planId, ...form.value },
  );
  if (recorded.kind !== 'ok') return problem(recorded, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.plan(planId), 'approvalRecorded');
}

export default function Approval() {
  const { title, permitted, plan } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'plans');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={plan.name}
        back={{ href: counselor.plan(plan.id), label: t('counselor:plan.back') }}
      />
      {!permitted && <Notice tone="warning" title={t('counselor:notNow')} />}
      {permitted && (
        <form method="post" noValidate className="form">
          <input type="hidden" name="version" value={plan.version} />
          <RadioGroup
            name="way"
            label={t('counselor:approval.way')}
            error={form.error('way')}
            defaultValue={form.value('way')}
            options={[
              { value: 'signed', label: t('plans:way.signed') },
              { value: 'oral', label: t('plans:way.oral'), hint: t('counselor:approval.oralHint') },
            ]}
          />
          <Checkbox
            name="understood"
            label={t('counselor:approval.understood')}
            error={form.error('understood')}
            defaultChecked={form.value('understood') !== undefined}
          />
          <Checkbox
            name="copyGiven"
            label={t('counselor:approval.copyGiven')}
            error={form.error('copyGiven')}
            defaultChecked={form.value('copyGiven') !== undefined}
          />
          <TextArea
            name="note"
            label={t('counselor:approval.note')}
            optionalLabel={t('counselor:optional')}
            rows={2}
            error={form.error('note')}
            defaultValue={form.value('note')}
          />
          <FormActions>
            <Button icon="check">{title}</Button>
          </FormActions>
        </form>
      )}
    </>
  );
}
