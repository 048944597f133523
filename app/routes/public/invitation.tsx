import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { allowAnyone, languageOf, problem } from '#app/core/http.server.ts';
import { knownLink } from '#app/core/known-link.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { beginSession } from '#app/core/session.server.ts';
import { homeOf } from '#app/features/accounts/navigation.ts';
import { AskedFirst } from '#app/features/representatives/asked-first.tsx';
import { acceptInvitation } from '#app/features/representatives/commands/accept-invitation.server.ts';
import { forgetIdentified } from '#app/features/representatives/company-sign-in.server.ts';
import { getInvitation } from '#app/features/representatives/invitation.queries.server.ts';
import { invitedHere } from '#app/features/representatives/invited-here.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

/** Nothing is accepted by opening it: programs that look at links in mail open them too. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const invitation = await knownLink(request, getInvitation(params.token, now()));
  const language = languageOf(request);
  const who = await invitedHere(request, language);
  const title = textsIn(language).t('users:invitation.title', { organisation: invitation.organisation });
  return { title, token: params.token ?? '', invitation, name: who?.holder.name ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  await allowAnyone(request);
  const language = languageOf(request);
  const [token, who] = [params.token ?? '', await invitedHere(request, language)];
  if (!who) return problem({ kind: 'not-allowed' });
  const accepted = await acceptInvitation({ token, holder: who.holder }, now());
  if (accepted.kind === 'not-found') await limit(request, 'link');
  if (accepted.kind !== 'ok') return problem(accepted);
  const { accountId, role } = accepted.value;
  const home = homeOf(role, pathsIn(language));
  const response = await beginSession(request, { ...who.proof, accountId }, home);
  response.headers.append('Set-Cookie', await forgetIdentified(request));
  return response;
}

export default function Invitation() {
  const { title, token, invitation, name } = useLoaderData<typeof loader>();
  const answer: unknown = useActionData();
  const { t, language } = useTexts('users');
  const label = useLabel();
  const { state, organisation, inviter, expiresAt, managesUsers, role } = invitation;
  const paths = pathsIn(language);
  const here = paths.invitation(token);
  if (state !== 'open') return <PageHeader title={title} lead={label(`users:invitation.over.${state}`)} />;
  const lead = t('users:invitation.lead', { inviter, organisation });
  if (name !== null)
    return (
      <AskedFirst
        {...{ title, answer, lead: `${lead} ${t('users:invitation.as', { name })}` }}
        back={{ href: paths.front, label: t('users:invitation.notNow') }}
        button={t('users:invitation.accept')}
        danger={false}
      />
    );
  const identify = `${paths.signInAt('person')}?${new URLSearchParams({ as: 'company', to: here })}`;
  const passkey = `${paths.passkeySignIn}?${new URLSearchParams({ to: here })}`;
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <Stack>
        <p>{t(managesUsers ? 'users:invitation.manages' : 'users:invitation.acts')}</p>
        <p>{t(`users:invitation.role.${role}`)}</p>
        <p>{t('users:invitation.identify')}</p>
        <ButtonLink href={identify}>{t('users:invitation.toIdentify')}</ButtonLink>
        <ButtonLink kind="secondary" href={passkey}>
          {t('users:invitation.toPasskey')}
        </ButtonLink>
        <p className="muted">{t('users:invitation.until', { time: formatDateTime(language, expiresAt) })}</p>
      </Stack>
    </>
  );
}
