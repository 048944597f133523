import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { ActFields } from '#app/features/obligations/act-fields.tsx';
import { reportAct } from '#app/features/obligations/commands/report-act.server.ts';
import { fieldLabelKey } from '#app/features/obligations/field-label.ts';
import { LogAct } from '#app/features/obligations/obligations.schema.server.ts';
import { getOwnObligation } from '#app/features/obligations/own-obligation.queries.server.ts';
import { openDays } from '#app/features/obligations/open-days.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

/** `?period=` names the period whose acts are told after its end: its last day is then chosen. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const own = await getOwnObligation(actor, now());
  const period = new URL(request.url).searchParams.get('period');
  return {
    title: textsIn(languageOf(request)).t('obligations:log.title'),
    days: openDays(own ? [own.current, ...own.earlier] : [], isoDate(now()), period),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, LogAct);
  if (form.kind !== 'ok') return problem(form, form.values);
  const told = await reportAct(act, { personId: actor.personId, ...form.value });
  if (told.kind !== 'ok') return problem(told, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).obligation, 'actReported');
}

export default function LogActPage() {
  const { title, days } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('obligations');
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  const seeker = useOwnPaths(language);
  const back = { href: seeker.obligation, label: t('obligations:period.back') };
  return (
    <>
      <FormProblem form={form} labelOf={(name) => label(fieldLabelKey(name))} />
      <PageHeader title={title} lead={t('obligations:log.lead')} back={back} />
      {!days.counting && <Notice>{t('obligations:log.closed')}</Notice>}
      <form method="post" noValidate className="form">
        <ActFields
          form={form}
          today={days.today}
          days={days.counting ? days : undefined}
          values={{ kind: 'application', on: days.chosen, what: '', employer: '' }}
        />
        <FormActions>
          <Button icon="check">{t('obligations:log.submit')}</Button>
          <ButtonLink href={back.href} kind="secondary">
            {t('obligations:log.cancel')}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
