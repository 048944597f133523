import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { ownPathsOf, useOwnPaths } from '#app/core/own-paths.ts';
import { withdrawOwnConsent } from '#app/features/candidacies/commands/withdraw-own-consent.server.ts';
import { ConsentFacts } from '#app/features/consents/consent-card.tsx';
import { WithdrawConsent } from '#app/features/consents/consents.schema.server.ts';
import { getOwnConsent } from '#app/features/consents/own-consents.queries.server.ts';
import { AnswerPage } from '#app/features/journey/answer-page.tsx';
import { requireSelf, requireSelfWrite } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const consent = await getOwnConsent(actor, idOf(params, 'consentId'));
  if (!consent) throw refused(404);
  const { t } = textsIn(languageOf(request));
  return {
    title: t('consents:withdraw.title', { company: consent.company }),
    consent,
    permitted: consent.permitted.includes('WITHDRAW'),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await requireSelfWrite({ request, params });
  const form = await parseForm(request, WithdrawConsent);
  if (form.kind !== 'ok') return problem(form, form.values);
  const consentId = idOf(params, 'consentId');
  const withdrawn = await withdrawOwnConsent(act, { consentId, ...form.value });
  if (withdrawn.kind !== 'ok') return problem(withdrawn, form.values);
  return redirectDone(request, ownPathsOf(params, languageOf(request)).consents, 'consentWithdrawn');
}

export default function ConsentWithdraw() {
  const { title, consent, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('consents');
  const form = useFormProblem(useActionData<typeof action>());
  const seeker = useOwnPaths(language);
  return (
    <AnswerPage
      form={form}
      title={title}
      lead={t('consents:withdraw.lead')}
      back={{ href: seeker.consent(consent.id), label: t('consents:withdraw.back') }}
      version={consent.version}
      permitted={permitted}
      submitLabel={t('consents:own.withdraw')}
      cancelLabel={t('consents:withdraw.back')}
    >
      <p>{t('consents:withdraw.told')}</p>
      <ConsentFacts consent={consent} />
    </AnswerPage>
  );
}
