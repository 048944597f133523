import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { lookInto } from '#app/features/privacy/commands/look-into.server.ts';
import { findingConclusions } from '#app/features/privacy/finding-conclusions.ts';
import { getFinding } from '#app/features/privacy/findings.queries.server.ts';
import { LogTable } from '#app/features/privacy/log-table.tsx';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { LookInto } from '#app/features/privacy/read-log.schema.server.ts';
import { linesOf } from '#app/features/privacy/read-log.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'readLogAudit');
  const found = await getFinding(actor, idOf(params, 'findingId'));
  if (!found) throw refused(404);
  const lines = await linesOf(actor, found.row);
  const named = lines.filter(({ shown, person }) => shown === null && person !== null);
  await logListRead(
    actor,
    named.flatMap(({ personIds }) => personIds),
    'readLogSearch',
    now(),
  );
  const title = labelIn(languageOf(request), `privacy:oddRule.${found.finding.rule}.title`);
  return { title, finding: found.finding, lines: lines.map(({ personIds: _, ...line }) => line) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'readLogAudit');
  const findingId = idOf(params, 'findingId');
  if (!(await getFinding(actor, findingId))) throw refused(404);
  const form = await parseForm(request, LookInto);
  if (form.kind !== 'ok') return problem(form, form.values);
  const looked = await lookInto({ actor, now: now() }, { findingId, ...form.value });
  if (looked.kind !== 'ok') return problem(looked, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).manager.oddReads, 'lookedInto');
}

export default function OddRead() {
  const { title, finding, lines } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('privacy');
  const label = useLabel();
  const { manager } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const { lookedAt, lookedByName, conclusion, note } = finding;
  const facts: [string, string | null][] = [
    [t('privacy:readers.who'), finding.reader],
    [t('privacy:log.whom'), finding.person ?? (finding.guarded ? t('privacy:log.guarded') : null)],
    [t('privacy:odd.on'), formatDate(language, finding.on)],
    [t('privacy:odd.count'), String(finding.count)],
    [t('privacy:odd.state'), label(`privacy:conclusion.${conclusion ?? 'waiting'}`)],
    [t('privacy:odd.lookedBy'), lookedAt && `${lookedByName}, ${formatDate(language, lookedAt)}`],
    [t('privacy:odd.note'), note],
  ];
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} back={{ href: manager.oddReads, label: t('privacy:odd.title') }} />
      <Stack gap="large">
        <DefinitionList items={facts.flatMap(([name, value]) => (value ? [{ label: name, value }] : []))} />
        <Section title={t('privacy:odd.lines')}>
          <LogTable lines={lines} caption={t('privacy:odd.lines')} />
        </Section>
        {finding.own && <Notice>{t('privacy:odd.own')}</Notice>}
        {!lookedAt && !finding.own && (
          <Section title={t('privacy:odd.lookInto')} lead={t('privacy:odd.lookIntoLead')}>
            <form method="post" noValidate className="form">
              <RadioGroup
                name="conclusion"
                label={t('privacy:odd.conclusion')}
                error={form.error('conclusion')}
                defaultValue={form.value('conclusion')}
                options={findingConclusions.map((value) => ({
                  value,
                  label: t(`privacy:conclusion.${value}`),
                }))}
              />
              <TextArea
                name="note"
                rows={4}
                label={t('privacy:odd.note')}
                hint={t('privacy:odd.noteHint')}
                error={form.error('note')}
                defaultValue={form.value('note')}
              />
              <FormActions>
                <Button>{t('privacy:odd.save')}</Button>
              </FormActions>
            </form>
          </Section>
        )}
      </Stack>
    </>
  );
}
