import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused, requireDuty } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ActPage } from '#app/features/rights/act-page.tsx';
import { endStandIn } from '#app/features/rights/commands/end-stand-in.server.ts';
import { getStandIn } from '#app/features/rights/team.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireDuty(request, 'teamLead');
  const standIn = await getStandIn(actor, idOf(params, 'standInId'), now());
  if (!standIn) throw refused(404);
  return { title: textsIn(languageOf(request)).t('rights:standIn.endTitle'), standIn };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireDuty(request, 'teamLead');
  const ended = await endStandIn({ actor, now: now() }, { id: idOf(params, 'standInId') });
  if (ended.kind !== 'ok') return problem(ended);
  return redirectDone(request, pathsIn(languageOf(request)).manager.team, 'standInEnded');
}

export default function EndStandIn() {
  const { title, standIn } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('rights');
  return (
    <ActPage
      title={title}
      lead={t('rights:standIn.endLead', standIn)}
      back={{ href: pathsIn(language).manager.team, label: t('rights:team.title') }}
      form={useFormProblem(useActionData<typeof action>())}
      submit={t('rights:standIn.end')}
    />
  );
}
