import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm, type FormValues } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf } from '#app/core/own-paths.ts';
import { areaOptions } from '#app/features/authority/authority-options.ts';
import { AuthorityAnswer } from '#app/features/authority/authority-answer.tsx';
import { getOwnAuthority } from '#app/features/authority/authority.queries.server.ts';
import { SwitchNotice } from '#app/features/authority/authority.schema.server.ts';
import { giveSwitchNotice } from '#app/features/authority/commands/give-switch-notice.server.ts';
import { SwitchFields } from '#app/features/authority/switch-fields.tsx';
import { SwitchPreview } from '#app/features/authority/switch-preview.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

/** A notice is read once more before it is given; from there one may go back to change it. */
const Step = SwitchNotice.extend({ step: z.enum(['preview', 'edit', 'give']).catch('preview') });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const view = await getOwnAuthority(actor, now());
  if (!view) throw refused(404);
  const language = languageOf(request);
  return {
    title: textsIn(language).t('authority:switch.title'),
    version: view.version,
    permitted: view.permitted.includes('SWITCH_AUTHORITY'),
    areas: areaOptions(language, view.facts.homeMunicipality, view.authority),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, Step);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { step, ...notice } = form.value;
  if (step !== 'give') return data({ step, values: form.values });
  const given = await giveSwitchNotice(act, { personId: actor.personId, ...notice });
  if (given.kind !== 'ok') return problem(given, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).authority, 'switchGiven');
}

export default function AuthoritySwitch() {
  const { areas, ...page } = useLoaderData<typeof loader>();
  const { t } = useTexts('authority');
  const sent = useActionData<typeof action>();
  const step = sent && 'step' in sent ? sent.step : null;
  const form = useFormProblem(step === 'edit' && sent ? edited(sent.values) : sent);
  if (sent && step === 'preview') return <SwitchPreview values={sent.values} areas={areas} />;
  return (
    <AuthorityAnswer step="switch" page={page} form={form}>
      <SwitchFields form={form} areas={areas} />
      <p>{t('authority:switch.after')}</p>
    </AuthorityAnswer>
  );
}

/** What was typed, with nothing wrong in it. */
const edited = (values: FormValues) => ({ problem: 'invalid', errors: {}, values });
