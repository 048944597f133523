import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf } from '#app/core/own-paths.ts';
import { municipalityOptions } from '#app/features/authority/authority-options.ts';
import { AuthorityAnswer } from '#app/features/authority/authority-answer.tsx';
import { getOwnAuthority } from '#app/features/authority/authority.queries.server.ts';
import { ReportMove } from '#app/features/authority/authority.schema.server.ts';
import { reportMove } from '#app/features/authority/commands/report-move.server.ts';
import { MoveFields } from '#app/features/authority/move-fields.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const view = await getOwnAuthority(actor, now());
  if (!view) throw refused(404);
  const language = languageOf(request);
  return {
    title: textsIn(language).t('authority:move.title'),
    version: view.version,
    permitted: view.permitted.includes('REPORT_MOVE'),
    municipalities: municipalityOptions(language, view.facts.homeMunicipality),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { actor, act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, ReportMove);
  if (form.kind !== 'ok') return problem(form, form.values);
  const reported = await reportMove(act, { personId: actor.personId, ...form.value });
  if (reported.kind !== 'ok') return problem(reported, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).authority, 'moveReported');
}

export default function AuthorityMove() {
  const { municipalities, ...page } = useLoaderData<typeof loader>();
  const { t } = useTexts('authority');
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AuthorityAnswer step="move" page={page} form={form}>
      <MoveFields form={form} municipalities={municipalities} />
      <p>{t('authority:move.after')}</p>
    </AuthorityAnswer>
  );
}
