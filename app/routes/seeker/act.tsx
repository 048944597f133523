import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { ActFields } from '#app/features/obligations/act-fields.tsx';
import { ActStages } from '#app/features/obligations/act-stages.tsx';
import { correctAct } from '#app/features/obligations/commands/correct-act.server.ts';
import { fieldLabelKey } from '#app/features/obligations/field-label.ts';
import { CorrectAct } from '#app/features/obligations/obligations.schema.server.ts';
import { getOwnAct } from '#app/features/obligations/own-obligation.queries.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const act = await getOwnAct(actor, idOf(params, 'actId'));
  if (!act) throw refused(404);
  const title = act.what || textsIn(languageOf(request)).t('obligations:act.title');
  return { title, act, today: isoDate(now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const actId = idOf(params, 'actId');
  const form = await parseForm(request, CorrectAct);
  if (form.kind !== 'ok') return problem(form, form.values);
  const corrected = await correctAct(act, { actId, ...form.value });
  if (corrected.kind !== 'ok') return problem(corrected, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).obligation, 'actCorrected');
}

export default function Act() {
  const { title, act, today } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('obligations');
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  const seeker = useOwnPaths(language);
  const mayChange = act.permitted.includes('CORRECT_ACT');
  return (
    <>
      <FormProblem form={form} labelOf={(name) => label(fieldLabelKey(name))} />
      <PageHeader
        title={title}
        lead={label(`obligations:kind.${act.kind}`)}
        back={{ href: seeker.obligation, label: t('obligations:period.back') }}
      />
      <Stack gap="large">
        <ActStages act={act} />
        {act.why && (
          <Section title={t('obligations:act.why')} id="why">
            <WhyNote why={act.why} />
          </Section>
        )}
        {mayChange || form.problem ? (
          <Section title={t('obligations:act.title')} id="correct">
            <form method="post" noValidate className="form">
              <input type="hidden" name="version" value={act.version} />
              <ActFields form={form} today={today} values={act} />
              <FormActions>
                <Button icon="check">{t('obligations:act.save')}</Button>
                {act.permitted.includes('WITHDRAW_ACT') && (
                  <ButtonLink kind="quiet" icon="trash" href={seeker.actStep(act.id, 'withdraw')}>
                    {t('obligations:act.withdraw')}
                  </ButtonLink>
                )}
              </FormActions>
            </form>
          </Section>
        ) : (
          <Notice>{t('obligations:act.fixed')}</Notice>
        )}
      </Stack>
    </>
  );
}
