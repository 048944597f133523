import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { approveErasing } from '#app/features/retention/commands/approve-erasing.server.ts';
import { setErasingRule } from '#app/features/retention/commands/set-erasing-rule.server.ts';
import { ErasingForm } from '#app/features/retention/retention.schema.server.ts';
import { RetentionReport, RetentionRuns } from '#app/features/retention/retention-tables.tsx';
import { reportArea, reportService } from '#app/features/retention/retention-report.server.ts';
import { listRuns } from '#app/features/retention/runs.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'dataProtection');
  const asOf = isoDate(now());
  return {
    title: textsIn(languageOf(request)).t('retention:title'),
    asOf,
    area: await reportArea(actor.areaCode, asOf),
    service: await reportService(asOf),
    ...(await listRuns(actor)),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'dataProtection');
  const form = await parseForm(request, ErasingForm);
  if (form.kind !== 'ok') return problem(form, form.values);
  const act = { actor, now: now() };
  const { what } = form.value;
  const done = what === 'erase' ? await approveErasing(act) : await setErasingRule(act, what === 'nightly');
  if (done.kind !== 'ok') return problem(done, form.values);
  const { manager } = pathsIn(languageOf(request));
  return redirectDone(request, manager.retention, what === 'erase' ? 'erasingApproved' : 'erasingRuleSet');
}

export default function Retention() {
  const { title, asOf, area, service, runs, byItself, waits } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('retention');
  const form = useFormProblem(useActionData<typeof action>());
  const due = area.reduce((sum, each) => sum + each.due, 0);
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('retention:lead')} />
      <Stack gap="large">
        <Section title={t('retention:area', { day: formatDate(language, asOf) })} lead={t('retention:dry')}>
          <RetentionReport caption={t('retention:areaTable')} rows={area} />
          {waits ? (
            <Notice>{t('retention:waits')}</Notice>
          ) : (
            due > 0 && (
              <form method="post" className="form">
                <input type="hidden" name="what" value="erase" />
                <p>{t('retention:question', { count: due })}</p>
                <Row>
                  <Button kind="danger">{t('retention:approve')}</Button>
                </Row>
              </form>
            )
          )}
          <form method="post" className="form">
            <input type="hidden" name="what" value={byItself ? 'approval' : 'nightly'} />
            <p>{byItself ? t('retention:byItself') : t('retention:byApproval')}</p>
            <Row>
              <Button kind="secondary">
                {byItself ? t('retention:toApproval') : t('retention:toNightly')}
              </Button>
            </Row>
          </form>
        </Section>
        <Section title={t('retention:service')} lead={t('retention:serviceLead')}>
          <RetentionReport caption={t('retention:serviceTable')} rows={service} />
        </Section>
        <Section title={t('retention:runs')}>
          <RetentionRuns runs={runs} />
        </Section>
        <p className="muted small">{t('retention:backups')}</p>
      </Stack>
    </>
  );
}
