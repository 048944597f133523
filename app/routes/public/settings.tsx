import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireSignedIn } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { getProfileLanguage } from '#app/features/accounts/accounts.queries.server.ts';
import { chooseLanguage } from '#app/features/accounts/commands/choose-language.server.ts';
import { getMessageChoice } from '#app/features/messages/choice.queries.server.ts';
import { chooseMessages } from '#app/features/messages/commands/choose-messages.server.ts';
import { needsEmail } from '#app/features/messages/message-channels.ts';
import { ChooseMessages } from '#app/features/messages/messages.schema.server.ts';
import { languages } from '#app/i18n/language.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { RadioGroup } from '#app/ui/radio-group.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSignedIn(request);
  const language = languageOf(request);
  const title = textsIn(language).t('accounts:settings.title');
  const [chosen, choice] = await Promise.all([getProfileLanguage(actor), getMessageChoice(actor, now())]);
  return { title, chosen: chosen ?? language, choice, role: actor.role };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  const form = await parseForm(request, ChooseMessages);
  if (form.kind !== 'ok') return problem(form, form.values);
  await limit(request, 'mail', actor.accountId);
  const act = { actor, now: now() };
  const saved = await chooseMessages(act, form.value);
  if (saved.kind !== 'ok') return problem(saved, form.values);
  const spoken = await chooseLanguage(act, form.value);
  if (spoken.kind !== 'ok') return problem(spoken, form.values);
  const said = saved.value.asked ? 'addressAsked' : 'settingsSaved';
  return redirectDone(request, pathsIn(form.value.language).settings, said);
}

export default function Settings() {
  const { title, chosen, choice, role } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('accounts', 'messages');
  const paths = pathsIn(language);
  const form = useFormProblem(useActionData<typeof action>());
  const { channel, channels, email, newEmail } = choice;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} />
      <Stack gap="large">
        <form method="post" noValidate className="form">
          <RadioGroup
            name="language"
            label={t('accounts:settings.language')}
            hint={t('accounts:settings.languageHint')}
            error={form.error('language')}
            defaultValue={form.value('language', chosen)}
            options={languages.map((value) => ({ value, label: t(`accounts:settings.${value}`) }))}
          />
          <RadioGroup
            name="channel"
            label={t('messages:choice.channel')}
            hint={t('messages:choice.channelHint')}
            error={form.error('channel')}
            defaultValue={form.value('channel', channel)}
            options={channels.map((value) => ({
              value,
              label: t(`messages:choice.${value}`),
              hint: t(`messages:choice.${value}Hint`),
            }))}
          />
          {newEmail && (
            <Notice title={t('messages:choice.waits', { email: newEmail })}>
              <p>{t('messages:choice.waitsText')}</p>
            </Notice>
          )}
          {channels.some(needsEmail) && (
            <TextField
              name="email"
              type="email"
              autoComplete="email"
              maxLength={254}
              width="medium"
              label={t('messages:choice.address')}
              hint={t(role === 'seeker' ? 'messages:choice.addressHint' : 'messages:choice.workAddressHint')}
              error={form.error('email')}
              defaultValue={form.value('email', email)}
            />
          )}
          <FormActions>
            <Button>{t('accounts:settings.save')}</Button>
          </FormActions>
        </form>
        <p>
          <a href={paths.sessions}>{t('accounts:sessions.title')}</a>
        </p>
      </Stack>
    </>
  );
}
