import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Act } from '#app/core/advance.server.ts';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { idOf, languageOf, problem, refused, requireCounselor } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { ok, type Outcome } from '#app/core/outcome.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { announce } from '#app/db/notify.server.ts';
import { AT_ONCE } from '#app/features/bulk/bulk-kinds.ts';
import { getBulkSummary } from '#app/features/bulk/bulk.queries.server.ts';
import { confirmBulk } from '#app/features/bulk/commands/confirm-bulk.server.ts';
import { discardBulk } from '#app/features/bulk/commands/discard-bulk.server.ts';
import { retryBulk } from '#app/features/bulk/commands/retry-bulk.server.ts';
import { undoBulk } from '#app/features/bulk/commands/undo-bulk.server.ts';
import { workOffBulk } from '#app/features/bulk/work-off-bulk.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

const stepNames = ['confirm', 'undo', 'retry', 'discard'] as const;
type StepName = (typeof stepNames)[number];
type Done = 'bulkConfirmed' | 'bulkUndone' | 'bulkRetried' | 'bulkDiscarded';
const messages = {
  ...{ confirm: 'bulkConfirmed', undo: 'bulkUndone', retry: 'bulkRetried', discard: 'bulkDiscarded' },
} as const satisfies Record<StepName, Done>;

const stepOf = (name: string | undefined): StepName => {
  const step = stepNames.find((known) => known === name);
  if (!step) throw refused(404);
  return step;
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const step = stepOf(params.step);
  const act = await getBulkSummary(actor, idOf(params, 'bulkId'));
  if (!act) throw refused(404);
  const { t } = textsIn(languageOf(request));
  return { title: t(`bulk:${step}.title`), step, id: act.id, kind: act.kind };
}

/** Few are done before the page comes, many by the worker. */
export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const step = stepOf(params.step);
  const bulkId = idOf(params, 'bulkId');
  const summary = await getBulkSummary(actor, bulkId);
  if (!summary) throw refused(404);
  const tells = summary.kind === 'invite' || summary.kind === 'message';
  if (step === 'confirm' && tells && !summary.confirmed) await limit(request, 'bulk', actor.accountId);
  const act = { actor, now: now() };
  const outcome = await run(step, act, bulkId);
  if (outcome.kind !== 'ok') return problem(outcome);
  if (outcome.value > 0) await workOff(outcome.value, bulkId);
  const { counselor } = pathsIn(languageOf(request));
  const to = step === 'discard' ? counselor.bulkActs : counselor.bulkAct(bulkId);
  return redirectDone(request, to, messages[step]);
}

async function run(step: StepName, act: Act, bulkId: string): Promise<Outcome<number>> {
  if (step === 'discard') {
    const gone = await discardBulk(act, { bulkId });
    return gone.kind === 'ok' ? ok(0) : gone;
  }
  if (step === 'undo') {
    const undone = await undoBulk(act, { bulkId });
    return undone.kind === 'ok' ? ok(undone.value.undoing) : undone;
  }
  const begun = step === 'confirm' ? await confirmBulk(act, { bulkId }) : await retryBulk(act, { bulkId });
  return begun.kind === 'ok' ? ok(begun.value.waiting) : begun;
}

async function workOff(waiting: number, bulkId: string): Promise<void> {
  if (waiting > AT_ONCE) return announce();
  let left = waiting;
  while (left > 0) {
    const ended = await workOffBulk(now(), bulkId);
    // What is left is in another process's hands.
    if (ended === 0) return;
    left -= ended;
  }
}

export default function BulkStep() {
  const { title, step, id, kind } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('bulk');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const back = { href: counselor.bulkAct(id), label: t(`bulk:kind.${kind}`) };
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t(`bulk:${step}.question`)} back={back} />
      <form method="post" className="form">
        <FormActions>
          <Button kind={step === 'discard' ? 'danger' : 'primary'}>{title}</Button>
          <ButtonLink kind="quiet" href={back.href}>
            {back.label}
          </ButtonLink>
        </FormActions>
      </form>
    </>
  );
}
