import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm, type FormValues } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { areaOptions } from '#app/features/authority/authority-options.ts';
import { getOwnAuthority } from '#app/features/authority/authority.queries.server.ts';
import { SwitchNotice } from '#app/features/authority/authority.schema.server.ts';
import { giveSwitchNotice } from '#app/features/authority/commands/give-switch-notice.server.ts';
import { SwitchFields } from '#app/features/authority/switch-fields.tsx';
import { SwitchPreview } from '#app/features/authority/switch-preview.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

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
  const { title, version, permitted, areas } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('authority', 'errors');
  const seeker = useOwnPaths(language);
  const sent = useActionData<typeof action>();
  const step = sent && 'step' in sent ? sent.step : null;
  const form = useFormProblem(step === 'edit' && sent ? edited(sent.values) : sent);
  const back = { href: seeker.authority, label: t('authority:toAuthority') };
  if (sent && step === 'preview') return <SwitchPreview values={sent.values} areas={areas} back={back} />;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('authority:switch.lead')} back={back} />
      {permitted ? (
        <form method="post" noValidate className="form">
          <input type="hidden" name="version" value={version} />
          <SwitchFields form={form} areas={areas} />
          <p>{t('authority:switch.after')}</p>
          <FormActions>
            <Button>{t('authority:switch.preview')}</Button>
            <ButtonLink href={back.href} kind="secondary">
              {t('authority:cancel')}
            </ButtonLink>
          </FormActions>
        </form>
      ) : (
        <Notice>{t('errors:problem.not-allowed')}</Notice>
      )}
    </>
  );
}

/** What was typed, with nothing wrong in it. */
const edited = (values: FormValues) => ({ problem: 'invalid', errors: {}, values });
