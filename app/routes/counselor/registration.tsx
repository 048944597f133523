import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm, text, versionField } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { openClient } from '#app/features/caseload/open-client.server.ts';
import { findConditionsUnmet } from '#app/features/journey/commands/find-conditions-unmet.server.ts';
import { refuseRegistration } from '#app/features/journey/commands/refuse-registration.server.ts';
import { reopenRegistration } from '#app/features/journey/commands/reopen-registration.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

const Decision = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('find'), version: versionField }),
  z.object({ decision: z.literal('reopen'), version: versionField }),
  z.object({ decision: z.literal('refuse'), version: versionField, reasons: text(4000) }),
]);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request);
  const client = await openClient(actor, idOf(params, 'personId'), now());
  return { title: textsIn(languageOf(request)).t('counselor:registration.title'), client };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCounselor(request);
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, Decision);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { decision, ...input } = form.value;
  const act = { actor, now: now() };
  const decided =
    'reasons' in input
      ? await refuseRegistration(act, { personId, ...input })
      : decision === 'reopen'
        ? await reopenRegistration(act, { personId, ...input })
        : await findConditionsUnmet(act, { personId, ...input });
  if (decided.kind !== 'ok') return problem(decided, form.values);
  const { counselor } = pathsIn(languageOf(request));
  const to = decision === 'find' ? counselor.registration(personId) : counselor.client(personId);
  return redirectDone(request, to, messages[decision]);
}

const messages = {
  find: 'conditionsUnmet',
  reopen: 'registrationReopened',
  refuse: 'registrationRefused',
} as const;

export default function Registration() {
  const { title, client } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const { permitted, version } = client;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={client.name}
        back={{ href: counselor.client(client.personId), label: client.name }}
      />
      <Stack gap="large">
        {permitted.includes('FIND_CONDITIONS_UNMET') && (
          <Section id="find" title={t('counselor:registration.find')}>
            <p>{t('counselor:registration.findText')}</p>
            <form method="post">
              <input type="hidden" name="version" value={version} />
              <Button name="decision" value="find">
                {t('counselor:registration.findButton')}
              </Button>
            </form>
          </Section>
        )}
        {permitted.includes('REOPEN_REGISTRATION') && (
          <Section id="reopen" title={t('counselor:registration.reopen')}>
            <p>{t('counselor:registration.reopenText')}</p>
            <form method="post">
              <input type="hidden" name="version" value={version} />
              <Button kind="secondary" name="decision" value="reopen">
                {t('counselor:registration.reopenButton')}
              </Button>
            </form>
          </Section>
        )}
        {permitted.includes('REFUSE_REGISTRATION') && (
          <Section id="refuse" title={t('counselor:registration.refuse')}>
            <form method="post" noValidate className="form">
              <input type="hidden" name="version" value={version} />
              <TextArea
                name="reasons"
                label={t('counselor:registration.reasons')}
                hint={t('counselor:registration.reasonsHint')}
                rows={6}
                error={form.error('reasons')}
                defaultValue={form.value('reasons')}
              />
              <Notice title={t('counselor:registration.appealTitle')}>
                <p>{t('counselor:registration.appeal')}</p>
              </Notice>
              <FormActions>
                <Button kind="danger" name="decision" value="refuse">
                  {t('counselor:registration.refuseButton')}
                </Button>
              </FormActions>
            </form>
          </Section>
        )}
        {!permitted.some((event) => decisions.includes(event)) && (
          <Notice title={t('counselor:registration.nothing')} />
        )}
      </Stack>
    </>
  );
}

const decisions: readonly string[] = ['FIND_CONDITIONS_UNMET', 'REOPEN_REGISTRATION', 'REFUSE_REGISTRATION'];
