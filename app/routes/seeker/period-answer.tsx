import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { giveClarification } from '#app/features/obligations/commands/give-clarification.server.ts';
import { reasonsFor } from '#app/features/obligations/obligation-choices.ts';
import { GiveClarification } from '#app/features/obligations/obligations.schema.server.ts';
import { getOwnPeriod } from '#app/features/obligations/own-obligation.queries.server.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const period = await getOwnPeriod(actor, idOf(params, 'periodId'));
  if (!period) throw refused(404);
  const { t } = textsIn(languageOf(request));
  const ofJob = period.kind === 'assignedJob';
  const title = t(ofJob ? 'obligations:answer.jobTitle' : 'obligations:answer.title');
  return { title, period, ofJob, permitted: period.permitted.includes('GIVE_CLARIFICATION') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const periodId = idOf(params, 'periodId');
  const form = await parseForm(request, GiveClarification);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { answer: text, ...said } = form.value;
  const given = await giveClarification(act, { periodId, text, ...said });
  if (given.kind !== 'ok') return problem(given, form.values);
  return redirectDone(
    request,
    ownPathsOf(params, languageOf(request)).period(periodId),
    'clarificationGiven',
  );
}

export default function PeriodAnswer() {
  const { title, period, ofJob, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('obligations');
  const form = useFormProblem(useActionData<typeof action>());
  const seeker = useOwnPaths(language);
  const state = t('obligations:answer.state', {
    from: formatDate(language, period.from),
    to: formatDate(language, period.to),
    done: period.counted,
    target: period.target,
  });
  const by = period.answerDueOn
    ? t('obligations:answer.lead', { date: formatDate(language, period.answerDueOn) })
    : '';
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={ofJob ? by : `${state} ${by}`}
      back={{ href: seeker.period(period.id), label: t('obligations:own.toPeriod') }}
      version={period.version}
      permitted={permitted}
      words={{
        name: 'answer',
        label: t('obligations:answer.words'),
        hint: t('obligations:answer.wordsHint'),
      }}
      submitLabel={t('obligations:answer.submit')}
      cancelLabel={t('obligations:answer.cancel')}
    >
      {!ofJob && permitted && (
        <p>
          <a href={`${seeker.logAct}?period=${period.id}`}>{t('obligations:answer.missing')}</a>
        </p>
      )}
      <RadioGroup
        name="reason"
        label={t('obligations:field.reason')}
        hint={t('obligations:answer.reasonHint')}
        error={form.error('reason')}
        {...defaultOf(form.value('reason'))}
        options={[
          ...reasonsFor(ofJob ? 'assignedJob' : 'period').map((value) => ({
            value,
            label: t(`obligations:reason.${value}`),
          })),
          { value: 'other', label: t('obligations:answer.noReason') },
        ]}
      />
    </AnswerPage>
  );
}

const defaultOf = (value: string | undefined) => (value === undefined ? {} : { defaultValue: value });
