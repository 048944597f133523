import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireFresh, requireRepresentative } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { takeChallenge } from '#app/features/passkeys/ceremony.server.ts';
import { addPasskey } from '#app/features/passkeys/commands/add-passkey.server.ts';
import { PasskeyForm } from '#app/features/passkeys/passkey-form.tsx';
import { listPasskeys } from '#app/features/passkeys/passkeys.queries.server.ts';
import { AddPasskey } from '#app/features/passkeys/passkeys.schema.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';

export { meta } from '#app/core/title.ts';
export const handle = { hydrate: true, texts: ['passkeys', 'errors'] };

/** How lately somebody must have proved who they are before they add a way to come in (own choice). */
const FRESH_MINUTES = 15;

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireRepresentative(request);
  const title = textsIn(languageOf(request)).t('passkeys:title');
  return { title, role: actor.role, passkeys: await listPasskeys(actor) };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRepresentative(request);
  await requireFresh(request, FRESH_MINUTES);
  const form = await parseForm(request, AddPasskey);
  if (form.kind !== 'ok') return problem(form, { name: form.values.name ?? '' });
  const challenge = await takeChallenge(request, actor.accountId);
  const added = await addPasskey({ actor, now: now() }, { ...form.value, challenge });
  if (added.kind !== 'ok') return problem(added, { name: form.value.name });
  return redirectDone(request, pathsIn(languageOf(request))[actor.role].passkeys, 'passkeys.added');
}

export default function Passkeys() {
  const { title, role, passkeys } = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData<typeof action>());
  const { t, language } = useTexts('passkeys');
  const paths = pathsIn(language)[role];
  const day = (at: Date | null) => (at ? formatDate(language, at) : t('passkeys:never'));
  return (
    <>
      <FormProblem form={form} />
      <PageHeader
        title={title}
        lead={t('passkeys:lead')}
        back={{ href: paths.users, label: t('passkeys:back') }}
      />
      <Stack gap="large">
        {passkeys.length > 0 && (
          <DataTable
            caption={t('passkeys:yours')}
            rows={passkeys}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', label: t('passkeys:name'), rowHeader: true, cell: ({ name }) => name },
              {
                key: 'createdAt',
                label: t('passkeys:createdAt'),
                cell: ({ createdAt }) => formatDate(language, createdAt),
              },
              { key: 'usedAt', label: t('passkeys:usedAt'), cell: ({ usedAt }) => day(usedAt) },
              {
                key: 'acts',
                label: t('passkeys:what'),
                cell: ({ id, name }) => (
                  <a href={paths.passkey(id)}>
                    {t('passkeys:remove.button')}
                    <VisuallyHidden>: {name}</VisuallyHidden>
                  </a>
                ),
              },
            ]}
          />
        )}
        <Section title={t('passkeys:add.title')} lead={t('passkeys:add.lead')}>
          <noscript>
            <Notice tone="warning">
              <p>{t('passkeys:scripts')}</p>
            </Notice>
          </noscript>
          <PasskeyForm kind="create" challenge={paths.newPasskey} failed={t('passkeys:failed')}>
            <TextField
              name="name"
              maxLength={60}
              width="medium"
              label={t('passkeys:name')}
              hint={t('passkeys:add.hint')}
              error={form.error('name')}
              defaultValue={form.value('name')}
            />
            <FormActions>
              <Button icon="plus">{t('passkeys:add.button')}</Button>
            </FormActions>
          </PasskeyForm>
        </Section>
      </Stack>
    </>
  );
}
