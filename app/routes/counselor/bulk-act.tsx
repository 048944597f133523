import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { BulkForm } from '#app/features/bulk/bulk-form.tsx';
import { PreviewLists } from '#app/features/bulk/bulk-lists.tsx';
import { BulkPreview } from '#app/features/bulk/bulk-preview.tsx';
import { BulkResult } from '#app/features/bulk/bulk-result.tsx';
import { countFreeTimes, getBulkAct, type BulkLine } from '#app/features/bulk/bulk.queries.server.ts';
import { chooseForms } from '#app/features/bulk/bulk.schema.server.ts';
import { chosenView } from '#app/features/bulk/chosen-view.ts';
import { chooseForBulk } from '#app/features/bulk/commands/choose-for-bulk.server.ts';
import { listColleagues } from '#app/features/caseload/colleagues.queries.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

/** While it is being worked off, the page comes anew by itself, in seconds. */
const REFRESH = '2';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const act = await getBulkAct(actor, idOf(params, 'bulkId'), now());
  if (!act) throw refused(404);
  const shown = act.lines.flatMap(({ personId }) => (personId ? [personId] : []));
  await logListRead(actor, shown, 'bulk', now());
  const colleagues = await listColleagues(actor);
  const nameOf = (id: string) => colleagues.find((one) => one.id === id)?.name ?? null;
  const { t } = textsIn(languageOf(request));
  const title = t(`bulk:kind.${act.kind}`);
  const view = {
    tab: `${t('bulk:title')}: ${title}`,
    title,
    act: { ...act, chosen: null },
    chosen: act.chosen && chosenView(act.chosen, nameOf),
    editing: !act.confirmed && (act.chosen === null || new URL(request.url).searchParams.has('edit')),
    colleagues,
    me: actor.accountId,
    speakers: speakersOf(act.lines),
    freeTimes: act.kind === 'invite' && !act.confirmed ? await countFreeTimes(actor, shown, now()) : 0,
  };
  const moving = act.state === 'running' || act.state === 'undoing';
  return data(view, moving ? { headers: { Refresh: REFRESH } } : {});
}

/** Says what is to be done; the preview follows. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const bulkId = idOf(params, 'bulkId');
  const act = await getBulkAct(actor, bulkId, now());
  if (!act) throw refused(404);
  const language = languageOf(request);
  const form = await parseForm<object>(request, chooseForms[act.kind]);
  if (form.kind !== 'ok') return problem(form, form.values);
  const chosen = await chooseForBulk({ actor, now: now() }, { bulkId, params: { ...form.value, language } });
  if (chosen.kind !== 'ok') return problem(chosen, form.values);
  return redirect(pathsIn(language).counselor.bulkAct(bulkId), 303);
}

function speakersOf(lines: readonly BulkLine[]) {
  const count = (language: string) =>
    lines.filter((line) => line.language === language && line.stage === 'draft').length;
  return { fi: count('fi'), sv: count('sv'), en: count('en') };
}

export default function BulkActPage() {
  const { title, act, chosen, editing, colleagues, me, speakers, freeTimes } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('bulk');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const choosing = editing || form.problem !== null;
  const { id, kind, lines } = act;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('bulk:count', { count: lines.length })}
        back={{ href: counselor.bulkActs, label: t('bulk:back') }}
      />
      {choosing || !chosen ? (
        <Stack gap="large">
          <Section title={t('bulk:choose.title')}>
            <BulkForm {...{ id, kind, chosen, colleagues, me, speakers, form }} />
          </Section>
          <PreviewLists kind={kind} chosen={chosen} lines={lines} />
        </Stack>
      ) : act.confirmed ? (
        <BulkResult act={act} chosen={chosen} />
      ) : (
        <Section title={t('bulk:preview.title')}>
          <BulkPreview act={act} chosen={chosen} freeTimes={freeTimes} />
        </Section>
      )}
    </>
  );
}
