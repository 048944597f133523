import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { giveConsent } from '#app/features/candidacies/commands/give-consent.server.ts';
import { ConsentWords } from '#app/features/consents/consent-words.tsx';
import { consentMonths } from '#app/features/consents/consent-items.ts';
import { ItemsField } from '#app/features/candidacies/items-field.tsx';
import { Consent } from '#app/features/candidacies/own-job.schema.server.ts';
import { getOwnJob } from '#app/features/candidacies/own-jobs.queries.server.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { SignedConsent } from '#app/features/on-behalf/signed-consent.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { addMonths, isoDate } from '#app/rules/dates.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { Row } from '#app/ui/layout.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const job = await getOwnJob(actor, idOf(params, 'candidacyId'));
  if (!job) throw refused(404);
  const { id, version, companyName, vacancy } = job;
  const title = textsIn(languageOf(request)).t('candidacies:consent.title', { company: companyName });
  const today = isoDate(now());
  const until = addMonths(today, consentMonths);
  const permitted = job.permitted.includes('GIVE_CONSENT');
  return { title, id, version, companyName, jobTitle: vacancy.title, today, until, permitted };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const candidacyId = idOf(params, 'candidacyId');
  const language = languageOf(request);
  const form = await parseForm(request, Consent);
  if (form.kind !== 'ok') return problem(form, form.values);
  if (form.value.expiresOn < isoDate(act.now))
    return problem({ kind: 'invalid', errors: { expiresOn: ['past'] } }, form.values);
  const given = await giveConsent(act, { candidacyId, language, ...form.value });
  if (given.kind !== 'ok') return problem(given, form.values);
  return redirectDone(request, ownPathsOf(params, language).job(candidacyId), 'consentGiven');
}

export default function JobConsent() {
  const { title, id, version, companyName, jobTitle, today, until, permitted } =
    useLoaderData<typeof loader>();
  const { t, language } = useTexts('candidacies');
  const form = useFormProblem(useActionData<typeof action>());
  const seeker = useOwnPaths(language);
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={jobTitle}
      back={{ href: seeker.job(id), label: t('candidacies:answer.back') }}
      version={version}
      permitted={permitted}
      submitLabel={t('candidacies:consent.give')}
      cancelLabel={t('candidacies:answer.back')}
    >
      <ConsentWords occasion="asked" company={companyName} job={jobTitle} />
      <ItemsField form={form} />
      <SignedConsent form={form} />
      <DateField
        name="expiresOn"
        min={today}
        label={t('candidacies:consent.until')}
        error={form.error('expiresOn')}
        defaultValue={form.value('expiresOn', until)}
      />
      {permitted && (
        <Row>
          <ButtonLink href={seeker.jobAnswer(id, 'refuse')} kind="quiet">
            {t('candidacies:answer.refuse.open')}
          </ButtonLink>
        </Row>
      )}
    </AnswerPage>
  );
}
