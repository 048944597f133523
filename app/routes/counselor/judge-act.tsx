import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { now } from '#app/core/clock.server.ts';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, refused, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { judgeAct } from '#app/features/obligations/commands/judge-act.server.ts';
import { JudgeAct } from '#app/features/obligations/obligations.schema.server.ts';

/** A button of the period's page: opened by itself it leads back there. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireCounselor(request);
  return redirect(pathsIn(languageOf(request)).counselor.period(idOf(params, 'periodId')), { status: 303 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request);
  const { counselor } = pathsIn(languageOf(request));
  const periodId = idOf(params, 'periodId');
  const form = await parseForm(request, JudgeAct);
  if (form.kind !== 'ok') throw refused(409);
  const { version, counts } = form.value;
  const input = { actId: idOf(params, 'actId'), version, counts: counts === 'yes' };
  const judged = await judgeAct({ actor, now: now() }, input);
  if (judged.kind !== 'ok') throw refused(judged.kind === 'not-found' ? 404 : 409);
  return redirectDone(request, counselor.period(periodId), 'actJudged');
}
