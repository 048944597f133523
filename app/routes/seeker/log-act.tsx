import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { reportAct } from '#app/features/obligations/commands/report-act.server.ts';
import { LogActForm } from '#app/features/obligations/log-act-form.tsx';
import { LogAct } from '#app/features/obligations/obligations.schema.server.ts';
import { getOwnObligation } from '#app/features/obligations/own-obligation.queries.server.ts';
import { openDays } from '#app/features/obligations/open-days.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Notice } from '#app/ui/notice.tsx';

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
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <LogActForm
      {...{ title, form, days }}
      lead={t('obligations:log.lead')}
      back={{ href: useOwnPaths(language).obligation, label: t('obligations:period.back') }}
      notice={!days.counting && <Notice>{t('obligations:log.closed')}</Notice>}
    />
  );
}
