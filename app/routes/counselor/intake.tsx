import type { ActionFunctionArgs, HeadersArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseValues, readForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { mendRows } from '#app/features/intake/commands/mend-rows.server.ts';
import { IntakeFacts } from '#app/features/intake/intake-facts.tsx';
import { missingFields, standings } from '#app/features/intake/intake-fields.ts';
import { IntakeProgress } from '#app/features/intake/intake-progress.tsx';
import { IntakeRows } from '#app/features/intake/intake-rows.tsx';
import { getIntake, listRows } from '#app/features/intake/intake.queries.server.ts';
import { mendedRows, Version } from '#app/features/intake/intake.schema.server.ts';
import { RowFilter } from '#app/features/intake/row-filter.tsx';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

/** Long work shows its progress without scripts: the browser asks again by itself. */
const REFRESH = '3';
export const headers = ({ loaderHeaders }: HeadersArgs) => loaderHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const batch = await getIntake(actor, idOf(params, 'batchId'));
  const asked = new URL(request.url).searchParams;
  const standing = standings.find((each) => each === asked.get('show')) ?? null;
  const after = /^\d{1,5}$/.exec(asked.get('after') ?? '')?.[0] ?? '0';
  const { rows, next } = await listRows(batch, { standing, after: Number(after) });
  const people = rows.flatMap(({ personId }) => personId ?? []);
  await logListRead(actor, people, 'intake', now());
  const title = textsIn(languageOf(request)).t('intake:listName', { name: batch.fileName });
  return data(
    { title, batch, rows, next, standing, missing: missingFields(batch.mapping).length > 0 },
    batch.step === 'running' ? { headers: { Refresh: REFRESH } } : {},
  );
}

/** Mends cells where they stand. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const { id } = await getIntake(actor, idOf(params, 'batchId'));
  const values = await readForm(request);
  const form = parseValues(values, Version);
  if (form.kind !== 'ok') return problem(form, values);
  const rows = mendedRows(values);
  const act = { actor, now: now() };
  const mended = await mendRows(act, { batchId: id, version: form.value.version, rows });
  if (mended.kind !== 'ok') return problem(mended, values);
  const { search } = new URL(request.url);
  return redirectDone(request, `${pathsIn(languageOf(request)).counselor.intake(id)}${search}`, 'listMended');
}

export default function Intake() {
  const { title, batch, rows, next, standing, missing } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('intake');
  const form = useFormProblem(useActionData<typeof action>());
  const { counselor } = pathsIn(language);
  const open = batch.step === 'look' || batch.step === 'done';
  const here = counselor.intake(batch.id);
  const more = `${here}?${standing ? `show=${standing}&` : ''}after=${next}`;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} back={{ href: counselor.intakes, label: t('intake:title') }} />
      <Stack gap="large">
        <IntakeProgress batch={batch} />
        {missing && open && <Notice tone="warning">{t('intake:columns.missing')}</Notice>}
        <Section title={t('intake:summary.title')}>
          <IntakeFacts batch={batch} />
          {open && (
            <Row>
              {batch.counts.new > 0 && !missing && (
                <ButtonLink href={counselor.intakeStart(batch.id)}>
                  {t('intake:start.action', { count: batch.counts.new })}
                </ButtonLink>
              )}
              {batch.step === 'look' && (
                <ButtonLink kind="secondary" href={counselor.intakeColumns(batch.id)}>
                  {t('intake:columns.link')}
                </ButtonLink>
              )}
              <ButtonLink kind="quiet" href={counselor.intakeDiscard(batch.id)}>
                {t('intake:discard.link')}
              </ButtonLink>
            </Row>
          )}
          {batch.step !== 'discarded' && <p className="muted">{t('intake:kept')}</p>}
        </Section>
        <Section id="rows" title={t('intake:rows.title')}>
          <RowFilter path={here} counts={batch.counts} standing={standing} />
          <IntakeRows rows={rows} version={batch.version} open={open} form={form} />
          <Pagination
            label={t('intake:rows.pages')}
            {...(next !== null && { next: { href: more, label: t('intake:rows.next') } })}
          />
        </Section>
      </Stack>
    </>
  );
}
