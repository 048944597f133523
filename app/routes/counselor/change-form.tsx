import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { parseValues, readForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ChangePage } from '#app/features/validity/change-form.tsx';
import { changeOf } from '#app/features/validity/change-page.ts';
import { effectAhead, getChanging } from '#app/features/validity/change.queries.server.ts';
import { staffChannels } from '#app/core/actor.ts';
import { changeSchemas, ToldThrough } from '#app/features/validity/change.schema.server.ts';
import { reportChange } from '#app/features/validity/commands/report-change.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'change');
  const personId = idOf(params, 'personId');
  const kind = changeOf(params.kind);
  const changing = kind && (await getChanging(actor, personId));
  if (!changing) throw refused(404);
  const title = textsIn(languageOf(request)).t(`validity:change.kind.${kind}`);
  return { title, kind, personId, changing, channels: staffChannels, today: isoDate(now()) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const kind = changeOf(params.kind);
  if (!kind) throw refused(404);
  const values = await readForm(request);
  const told = parseValues(values, changeSchemas[kind]);
  const through = parseValues(values, ToldThrough);
  if (told.kind !== 'ok') return problem(told, values);
  if (through.kind !== 'ok') return problem(through, values);
  if (values.intent !== 'send') {
    if (!(await getChanging(actor, personId))) throw refused(404);
    return { shown: await effectAhead(personId, kind, told.value), values };
  }
  const act = { actor, now: now(), channel: through.value.channel };
  const done = await reportChange(act, { personId, kind, told: told.value });
  if (done.kind !== 'ok') return problem(done, values);
  const { counselor } = pathsIn(languageOf(request));
  return redirectDone(request, counselor.client(personId), 'changeReported');
}

export default function ChangeForm() {
  const page = useLoaderData<typeof loader>();
  const { t, language } = useTexts('validity');
  const back = { href: pathsIn(language).counselor.change(page.personId), label: t('validity:back') };
  return <ChangePage page={page} lead={page.changing.name} back={back} answer={useActionData()} />;
}
