import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { recordMissedContact } from '#app/features/hearings/commands/record-missed-contact.server.ts';
import { RecordMissedContact } from '#app/features/hearings/hearing.schema.server.ts';
import { openValidity } from '#app/features/validity/open-validity.server.ts';
import { StepPage } from '#app/features/validity/step-page.tsx';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { furthestStep } from '#app/rules/neglect.ts';
import { Notice } from '#app/ui/notice.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'hearing');
  const validity = await openValidity(actor, idOf(params, 'personId'), now());
  const date = isoDate(now());
  const phone = { kind: 'phoneNotAnswered', date, earlier: [], validReason: null, heard: true } as const;
  const title = textsIn(languageOf(request)).t('validity:missed.title');
  return { title, validity, phone: furthestStep(phone).why };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, RecordMissedContact);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { version, matter, happenedOn, dueOn } = form.value;
  const asked = await recordMissedContact(
    { actor, now: now() },
    { personId, version, matter, happenedOn, dueOn },
  );
  if (asked.kind !== 'ok') return problem(asked, form.values);
  const { counselor } = pathsIn(languageOf(request));
  return redirectDone(request, counselor.hearing(asked.value.id), 'hearingAsked');
}

export default function MissedContact() {
  const { title, validity, phone } = useLoaderData<typeof loader>();
  const { t } = useTexts('validity');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <StepPage
      title={title}
      validity={validity}
      form={form}
      permitted={validity.permitted.includes('RECORD_MISSED_CONTACT')}
      fields={[
        { kind: 'area', name: 'matter' },
        { kind: 'date', name: 'happenedOn' },
        { kind: 'date', name: 'dueOn' },
        { kind: 'check', name: 'notPhone' },
      ]}
      values={{ dueOn: validity.suggestedAnswer.due }}
      submit={t('validity:missed.submit')}
    >
      <p>{t('validity:missed.lead')}</p>
      <Notice title={t('validity:missed.phone')}>
        <WhyNote why={phone} />
      </Notice>
      <WhyNote why={validity.suggestedAnswer.why} />
    </StepPage>
  );
}
