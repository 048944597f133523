import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { approveForPartner } from '#app/features/plans/commands/approve-for-partner.server.ts';
import { getCounselorPlan } from '#app/features/plans/counselor-plan.queries.server.ts';
import { approvalEvents, partnerOf } from '#app/features/plans/partner-events.ts';
import { RecordPartnerApproval } from '#app/features/plans/plan.schema.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'plan');
  const language = languageOf(request);
  const partner = partnerOf(params.partner);
  const plan = await getCounselorPlan(actor, idOf(params, 'planId'), language, isoDate(now()));
  if (!plan || !partner || !plan.parties.includes(partner)) throw refused(404);
  return {
    title: textsIn(language).t(`plans:partnerApproval.title.${partner}`),
    permitted: plan.permitted.includes(approvalEvents[partner]),
    plan: { id: plan.id, version: plan.version, name: plan.person.name },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const partner = partnerOf(params.partner);
  if (!partner) throw refused(404);
  const planId = idOf(params, 'planId');
  const form = await parseForm(request, RecordPartnerApproval);
  if (form.kind !== 'ok') return problem(form, form.values);
  const recorded = await approveForPartner({ actor, now: now() }, { planId, partner, ...form.value });
  if (recorded.kind !== 'ok') return problem(recorded, form.values);
  const back = pathsIn(languageOf(request)).counselor.plan(planId);
  return redirectDone(request, back, 'partnerApprovalRecorded');
}

export default function PartnerApproval() {
  const { title, permitted, plan } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'plans');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('plans:partnerApproval.lead')}
        back={{ href: counselor.plan(plan.id), label: plan.name }}
      />
      {!permitted && <Notice tone="warning" title={t('counselor:notNow')} />}
      {permitted && (
        <form method="post" noValidate className="form">
          <input type="hidden" name="version" value={plan.version} />
          <TextField
            name="approver"
            label={t('plans:partnerApproval.approver')}
            maxLength={200}
            autoComplete="off"
            error={form.error('approver')}
            defaultValue={form.value('approver')}
          />
          <RadioGroup
            name="way"
            label={t('plans:partnerApproval.way')}
            error={form.error('way')}
            defaultValue={form.value('way')}
            options={[
              { value: 'signed', label: t('plans:way.signed') },
              { value: 'oral', label: t('plans:way.oral') },
            ]}
          />
          <TextArea
            name="note"
            label={t('plans:partnerApproval.note')}
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
