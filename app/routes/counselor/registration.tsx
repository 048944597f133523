import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm, versionField } from '#app/core/form.server.ts';
import { idOf, languageOf, problem } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { findConditionsUnmet } from '#app/features/hearings/commands/find-conditions-unmet.server.ts';
import { reopenRegistration } from '#app/features/hearings/commands/reopen-registration.server.ts';
import { FindConditionsUnmet } from '#app/features/hearings/hearing.schema.server.ts';
import { listHearings } from '#app/features/hearings/hearings.queries.server.ts';
import { suggestedAnswerDay } from '#app/features/journey/own-rules.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DateField } from '#app/ui/date-field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextArea } from '#app/ui/text-area.tsx';

export { meta } from '#app/core/title.ts';

const Step = z.discriminatedUnion('decision', [
  FindConditionsUnmet.extend({ decision: z.literal('find') }),
  z.object({ decision: z.literal('reopen'), version: versionField }),
]);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const personId = idOf(params, 'personId');
  const client = await getBriefClient(actor, personId);
  const { hearings } = await listHearings(actor, personId);
  return {
    title: textsIn(languageOf(request)).t('counselor:registration.title'),
    client,
    hearing: hearings.find(({ about }) => about === 'conditionsUnmet') ?? null,
    suggested: await suggestedAnswerDay(actor, now()),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, Step);
  if (form.kind !== 'ok') return problem(form, form.values);
  const { decision, ...input } = form.value;
  const act = { actor, now: now() };
  const decided =
    'matter' in input
      ? await findConditionsUnmet(act, { personId, ...input })
      : await reopenRegistration(act, { personId, ...input });
  if (decided.kind !== 'ok') return problem(decided, form.values);
  const { counselor } = pathsIn(languageOf(request));
  if (decision === 'find') return redirectDone(request, counselor.registration(personId), 'conditionsUnmet');
  return redirectDone(request, counselor.client(personId), 'registrationReopened');
}

export default function Registration() {
  const { title, client, hearing, suggested } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'hearings');
  const { stateLabel } = useLabels();
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
            <form method="post" noValidate className="form">
              <input type="hidden" name="version" value={version} />
              <TextArea
                name="matter"
                rows={4}
                label={t('counselor:registration.matter')}
                hint={t('counselor:registration.reasonsHint')}
                error={form.error('matter')}
                defaultValue={form.value('matter')}
              />
              <DateField
                name="dueOn"
                label={t('hearings:field.dueOn')}
                error={form.error('dueOn')}
                defaultValue={form.value('dueOn', suggested)}
              />
              <FormActions>
                <Button name="decision" value="find">
                  {t('counselor:registration.findButton')}
                </Button>
              </FormActions>
            </form>
          </Section>
        )}
        {permitted.includes('REFUSE_REGISTRATION') && hearing && (
          <Section id="refuse" title={t('counselor:registration.refuse')}>
            <p>{stateLabel('hearings', hearing.state)}</p>
            <ButtonLink href={counselor.hearing(hearing.id)}>
              {t('counselor:registration.toHearing')}
            </ButtonLink>
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
        {!permitted.some((event) => decisions.includes(event)) && (
          <Notice title={t('counselor:registration.nothing')} />
        )}
      </Stack>
    </>
  );
}

const decisions: readonly string[] = ['FIND_CONDITIONS_UNMET', 'REOPEN_REGISTRATION', 'REFUSE_REGISTRATION'];
