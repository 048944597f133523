import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { declineJob } from '#app/features/candidacies/commands/decline-job.server.ts';
import { endEmployment } from '#app/features/candidacies/commands/end-employment.server.ts';
import { refuseConsent } from '#app/features/candidacies/commands/refuse-consent.server.ts';
import { reportUnsuitable } from '#app/features/candidacies/commands/report-unsuitable.server.ts';
import { showInterest } from '#app/features/candidacies/commands/show-interest.server.ts';
import { withdrawConsent } from '#app/features/candidacies/commands/withdraw-consent.server.ts';
import { JobAnswer, Unsuitable } from '#app/features/candidacies/own-job.schema.server.ts';
import { getOwnJob } from '#app/features/candidacies/own-jobs.queries.server.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { jobReasons } from '#app/features/obligations/obligation-choices.ts';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { RadioGroup } from '#app/ui/radio-group.tsx';

export { meta } from '#app/core/title.ts';

const answers = {
  interest: { event: 'SHOW_INTEREST', done: 'interestShown', command: showInterest, form: JobAnswer },
  decline: { event: 'DECLINE_JOB', done: 'jobDeclined', command: declineJob, form: JobAnswer },
  unsuitable: {
    event: 'REPORT_UNSUITABLE',
    done: 'unsuitableReported',
    command: reportUnsuitable,
    form: Unsuitable,
  },
  refuse: { event: 'REFUSE_CONSENT', done: 'consentRefused', command: refuseConsent, form: JobAnswer },
  withdraw: {
    event: 'WITHDRAW_CONSENT',
    done: 'consentWithdrawn',
    command: withdrawConsent,
    form: JobAnswer,
  },
  ended: { event: 'END_EMPLOYMENT', done: 'employmentEnded', command: endEmployment, form: JobAnswer },
} as const;
type Answer = keyof typeof answers;
const isAnswer = (text: string | undefined): text is Answer =>
  text !== undefined && Object.hasOwn(answers, text);

function answerOf({ answer }: Record<string, string | undefined>): Answer {
  if (!isAnswer(answer)) throw refused(404);
  return answer;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const answer = answerOf(params);
  const job = await getOwnJob(actor, idOf(params, 'candidacyId'));
  if (!job) throw refused(404);
  const title = textsIn(languageOf(request)).t(`candidacies:answer.${answer}.title`);
  const permitted = job.permitted.includes(answers[answer].event);
  const { id, version, companyName, vacancy } = job;
  return { title, answer, id, version, permitted, job: `${vacancy.title}, ${companyName}` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const { command, done, form: schema } = answers[answerOf(params)];
  const candidacyId = idOf(params, 'candidacyId');
  const language = languageOf(request);
  const form = await parseForm(request, schema);
  if (form.kind !== 'ok') return problem(form, form.values);
  const answered = await command(act, { candidacyId, language, ...form.value });
  if (answered.kind !== 'ok') return problem(answered, form.values);
  return redirectDone(request, ownPathsOf(params, language).job(candidacyId), done);
}

export default function JobAnswerPage() {
  const { title, answer, id, version, permitted, job } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('candidacies', 'obligations');
  const seeker = useOwnPaths(language);
  const form = useFormProblem(useActionData<typeof action>());
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={`${job}. ${t(`candidacies:answer.${answer}.lead`)}`}
      back={{ href: seeker.job(id), label: t('candidacies:answer.back') }}
      version={version}
      permitted={permitted}
      submitLabel={t(`candidacies:answer.${answer}.submit`)}
      cancelLabel={t('candidacies:answer.back')}
      words={
        answer === 'unsuitable'
          ? {
              name: 'note',
              label: t('candidacies:answer.unsuitable.words'),
              hint: t('candidacies:answer.unsuitable.hint'),
            }
          : undefined
      }
    >
      {answer === 'unsuitable' && (
        <RadioGroup
          name="reason"
          label={t('obligations:field.reason')}
          hint={t('obligations:answer.reasonHint')}
          error={form.error('reason')}
          {...chosen(form.value('reason'))}
          options={[
            ...jobReasons.map((value) => ({ value, label: t(`obligations:reason.${value}`) })),
            { value: '', label: t('obligations:answer.noReason') },
          ]}
        />
      )}
    </AnswerPage>
  );
}

const chosen = (value: string | undefined) => (value === undefined ? {} : { defaultValue: value });
