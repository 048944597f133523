import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { AreaRulesForm as Form } from '#app/features/area-rules/area-rules.schema.server.ts';
import { getAreaRules } from '#app/features/area-rules/area-rules.queries.server.ts';
import { AreaRulesForm } from '#app/features/area-rules/area-rules-form.tsx';
import { setAreaRules } from '#app/features/area-rules/commands/set-area-rules.server.ts';
import { RuleChanges } from '#app/features/area-rules/rule-changes.tsx';
import { useLabel } from '#app/i18n/use-label.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { employmentArea } from '#app/rules/areas.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'areaRules');
  if (actor.role !== 'manager') throw refused(403);
  const language = languageOf(request);
  const { t } = textsIn(language);
  return {
    title: t('areaRules:title'),
    area: employmentArea(actor.areaCode)?.name[language] ?? actor.areaCode,
    erases: actor.duties.includes('dataProtection'),
    rules: await getAreaRules(actor, now()),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'areaRules');
  const form = await parseForm(request, Form);
  if (form.kind !== 'ok') return problem(form, form.values);
  const set = await setAreaRules({ actor, now: now() }, form.value);
  if (set.kind !== 'ok') return problem(set, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).manager.areaRules, 'areaRulesSet');
}

export default function AreaRules() {
  const { title, area, erases, rules } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('areaRules');
  const label = useLabel();
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <>
      <FormProblem form={form} labelOf={(name) => label(`areaRules:rule.${name}`)} />
      <PageHeader title={title} lead={t('areaRules:lead', { area })} />
      <Stack gap="large">
        <AreaRulesForm form={form} rules={rules} />
        <Section title={t('areaRules:erasing.title')} lead={t('areaRules:erasing.law')}>
          <p>{t(rules.erasesByItself ? 'areaRules:erasing.byItself' : 'areaRules:erasing.byApproval')}</p>
          <p>
            {erases ? (
              <a href={pathsIn(language).manager.retention}>{t('areaRules:erasing.change')}</a>
            ) : (
              t('areaRules:erasing.others')
            )}
          </p>
        </Section>
        <RuleChanges changes={rules.changes} />
      </Stack>
    </>
  );
}
