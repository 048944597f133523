import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { ChangePage } from '#app/features/validity/change-form.tsx';
import { changeOf } from '#app/features/validity/change-page.ts';
import { effectAhead, getChanging } from '#app/features/validity/change.queries.server.ts';
import { changeSchemas } from '#app/features/validity/change.schema.server.ts';
import { reportChange } from '#app/features/validity/commands/report-change.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const kind = changeOf(params.kind);
  const changing = kind && (await getChanging(actor, actor.personId));
  if (!changing) throw refused(404);
  const title = textsIn(languageOf(request)).t(`validity:change.kind.${kind}`);
  return { title, kind, changing, channels: null, today: isoDate(now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const kind = changeOf(params.kind);
  if (!kind) throw refused(404);
  const form = await parseForm(request, changeSchemas[kind]);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { personId } = actor;
  if (form.values.intent !== 'send')
    return { shown: await effectAhead(personId, kind, form.value), values: form.values };
  const done = await reportChange(act, { personId, kind, told: form.value });
  if (done.kind !== 'ok') return problem(done, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).validity, 'changeReported');
}

export default function ChangeForm() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useTexts('validity');
  const back = { href: useOwnPaths(language).change, label: t('validity:back') };
  const lead = t(`validity:change.kindHint.${page.kind}`);
  return <ChangePage page={page} lead={lead} back={back} answer={useActionData()} />;
}
