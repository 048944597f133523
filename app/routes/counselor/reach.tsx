import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, problem, refused } from '#app/core/http.server.ts';
import { toldIn } from '#app/core/own-paths.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { chooseForClient } from '#app/features/messages/commands/choose-for-client.server.ts';
import { ChooseForClient } from '#app/features/messages/messages.schema.server.ts';
import { getReach } from '#app/features/messages/reach.queries.server.ts';
import { ToldTable } from '#app/features/messages/told-table.tsx';
import { listTold } from '#app/features/messages/told.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'reach');
  const reach = await getReach(actor, idOf(params, 'personId'));
  if (!reach) throw refused(404);
  const language = languageOf(request);
  const { t } = textsIn(language);
  const title = t('messages:reach.formTitle', { name: reach.name });
  return {
    tab: t('messages:reach.title'),
    title,
    reach,
    told: await listTold(actor, reach.personId, language),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, ChooseForClient);
  if (form.kind !== 'ok') return problem(form, form.values);
  const told = toldIn(request);
  const act = { actor, now: now(), ...(told && { channel: told }) };
  const saved = await chooseForClient(act, { personId, ...form.value });
  if (saved.kind !== 'ok') return problem(saved, form.values);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.client(personId), 'reachChosen');
}

export default function Reach() {
  const { title, reach, told } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('messages');
  const { counselor } = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const { personId, channel, hasEmail, hasPhone } = reach;
  const options = [
    { value: 'email', disabled: !hasEmail, hint: hasEmail ? undefined : t('messages:reach.noEmail') },
    { value: 'letter', disabled: false, hint: t('messages:reach.letterHint') },
    {
      value: 'call',
      disabled: !hasPhone,
      hint: t(hasPhone ? 'messages:reach.callHint' : 'messages:reach.noPhone'),
    },
  ] as const;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('messages:reach.formLead')}
        back={{ href: counselor.client(personId), label: t('messages:reach.back') }}
      />
      <Stack gap="large">
        <form method="post" noValidate className="form">
          <RadioGroup
            name="channel"
            label={t('messages:reach.way')}
            error={form.error('channel')}
            defaultValue={form.value('channel', channel)}
            options={options.map(({ value, disabled, hint }) => ({
              value,
              label: t(`messages:choice.${value}`),
              disabled,
              ...(hint && { hint }),
            }))}
          />
          <FormActions>
            <Button>{t('messages:reach.save')}</Button>
          </FormActions>
        </form>
        <Section title={t('messages:told.title')} lead={t('messages:told.lead')}>
          {told.length === 0 ? (
            <EmptyState icon="mail" title={t('messages:told.none')} />
          ) : (
            <ToldTable lines={told} />
          )}
        </Section>
      </Stack>
    </>
  );
}
