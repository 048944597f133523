import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem, type FormProblemState } from '#app/core/form-problem.tsx';
import { parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireRepresentative } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { MailFields } from '#app/features/accounts/mail-fields.tsx';
import { inviteUser } from '#app/features/representatives/commands/invite-user.server.ts';
import { InviteForm } from '#app/features/representatives/representatives.schema.server.ts';
import { listUsers } from '#app/features/representatives/users.queries.server.ts';
import { useRoleNames } from '#app/features/representatives/use-role-names.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireRepresentative(request);
  const view = await listUsers(actor, now());
  const { t } = textsIn(languageOf(request));
  const title = t('users:title', { organisation: view.organisation });
  return { title, role: actor.role, ...view };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireRepresentative(request);
  const form = await parseForm(request, InviteForm);
  if (form.kind !== 'ok') return problem(form, form.values);
  await limit(request, 'mail', actor.accountId);
  const invited = await inviteUser({ actor, now: now() }, form.value);
  if (invited.kind !== 'ok') return problem(invited, form.values);
  return redirectDone(request, pathsIn(languageOf(request))[actor.role].users, 'users.invited');
}

type View = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Users() {
  const view = useLoaderData<typeof loader>();
  const form = useFormProblem(useActionData<typeof action>());
  const { t, language } = useTexts('users');
  const paths = pathsIn(language)[view.role];
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={view.title} lead={t(`users:lead.${view.role}`)} />
      <Stack gap="large">
        <Section title={t('users:now')}>
          <UserTable view={view} />
          <Row>
            <ButtonLink kind="secondary" href={paths.passkeys}>
              {t('users:ownPasskeys')}
            </ButtonLink>
            <ButtonLink kind="quiet" href={paths.leave}>
              {t('users:leave.link')}
            </ButtonLink>
          </Row>
        </Section>
        {view.invitations.length > 0 && (
          <Section title={t('users:invitations.title')} lead={t('users:invitations.lead')}>
            <InvitationTable view={view} />
          </Section>
        )}
        {view.mayManage ? <Invite form={form} /> : <p>{t('users:noRight')}</p>}
        {view.acts.length > 0 && (
          <Section title={t('users:acts.title')}>
            <Acts acts={view.acts} />
          </Section>
        )}
      </Stack>
    </>
  );
}

function UserTable({ view }: { view: View }) {
  const { t, language } = useTexts('users');
  const label = useLabel();
  const paths = pathsIn(language)[view.role];
  const roleNames = useRoleNames();
  const source = ({ roles, invited }: View['users'][number]) =>
    roles
      ? t('users:byMandate', { roles: roleNames(roles) })
      : t(invited ? 'users:byInvitation' : 'users:byCity');
  return (
    <DataTable
      caption={t('users:now')}
      captionHidden
      rows={view.users}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('users:name'),
          rowHeader: true,
          cell: ({ name, mine }) => (mine ? t('users:you', { name }) : name),
        },
        {
          key: 'right',
          label: t('users:right'),
          cell: ({ managesUsers }) => label(`users:rights.${managesUsers ? 'manages' : 'acts'}`),
        },
        { key: 'source', label: t('users:source'), cell: source },
        {
          key: 'lastSignInAt',
          label: t('users:lastSignIn'),
          cell: ({ lastSignInAt }) => (lastSignInAt ? formatDate(language, lastSignInAt) : t('users:never')),
        },
        {
          key: 'acts',
          label: t('users:what'),
          cell: ({ id, name, mine, managesUsers, lastManager }) =>
            view.mayManage && (
              <Row>
                {!lastManager && (
                  <a href={paths.userStep(id, managesUsers ? 'take-right' : 'give-right')}>
                    {t(managesUsers ? 'users:takeRight.button' : 'users:giveRight.button')}
                    <VisuallyHidden>: {name}</VisuallyHidden>
                  </a>
                )}
                {!mine && (
                  <a href={paths.userStep(id, 'remove')}>
                    {t('users:remove.button')}
                    <VisuallyHidden>: {name}</VisuallyHidden>
                  </a>
                )}
              </Row>
            ),
        },
      ]}
    />
  );
}

function InvitationTable({ view }: { view: View }) {
  const { t, language } = useTexts('users');
  const label = useLabel();
  const paths = pathsIn(language)[view.role];
  return (
    <DataTable
      caption={t('users:invitations.title')}
      captionHidden
      rows={view.invitations}
      rowKey={({ id }) => id}
      columns={[
        { key: 'email', label: t('users:email'), rowHeader: true, cell: ({ email }) => email },
        {
          key: 'right',
          label: t('users:right'),
          cell: ({ managesUsers }) => label(`users:rights.${managesUsers ? 'manages' : 'acts'}`),
        },
        {
          key: 'expiresAt',
          label: t('users:invitations.until'),
          cell: ({ expired, expiresAt }) =>
            expired ? (
              <Tag tone="warning">{t('users:invitations.expired')}</Tag>
            ) : (
              formatDateTime(language, expiresAt)
            ),
        },
        {
          key: 'acts',
          label: t('users:what'),
          cell: ({ id, email }) =>
            view.mayManage && (
              <Row>
                <a href={paths.invitationStep(id, 'renew')}>
                  {t('users:renew.button')}
                  <VisuallyHidden>: {email}</VisuallyHidden>
                </a>
                <a href={paths.invitationStep(id, 'revoke')}>
                  {t('users:revoke.button')}
                  <VisuallyHidden>: {email}</VisuallyHidden>
                </a>
              </Row>
            ),
        },
      ]}
    />
  );
}

function Invite({ form }: { form: FormProblemState }) {
  const { t, language } = useTexts('users', 'accounts');
  return (
    <Section title={t('users:invite.title')} lead={t('users:invite.lead')}>
      <form method="post" noValidate className="form">
        <MailFields
          form={form}
          hint={t('users:invite.emailHint')}
          languageLabel={t('users:invite.language')}
          language={language}
        />
        <Checkbox
          name="managesUsers"
          value="yes"
          label={t('users:invite.managesUsers')}
          hint={t('users:invite.managesUsersHint')}
          defaultChecked={form.value('managesUsers') === 'yes'}
        />
        <FormActions>
          <Button icon="mail">{t('users:invite.send')}</Button>
        </FormActions>
      </form>
    </Section>
  );
}

function Acts({ acts }: { acts: View['acts'] }) {
  const { language } = useTexts('users');
  const label = useLabel();
  return (
    <Timeline
      events={acts.map(({ id, kind, byName, about, at }) => ({
        ...{ id, when: formatDateTime(language, at), dateTime: at.toISOString() },
        title: label(`users:acts.${kind}`, { about }),
        ...(byName && byName !== about && { who: byName }),
      }))}
    />
  );
}
