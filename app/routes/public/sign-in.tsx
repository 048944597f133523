import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { parseForm } from '#app/core/form.server.ts';
import { allowAnyone, languageOf, refused, safePath } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { beginSession } from '#app/core/session.server.ts';
import {
  getDemonstrationPerson,
  listDemonstrationPersons,
} from '#app/features/accounts/accounts.queries.server.ts';
import { SignIn as SignInForm } from '#app/features/accounts/accounts.schema.server.ts';
import { homeOf } from '#app/features/accounts/navigation.ts';
import { PersonCard } from '#app/features/accounts/person-card.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Grid, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  return {
    title: textsIn(languageOf(request)).t('accounts:signIn.title'),
    groups: await listDemonstrationPersons(),
    to: new URL(request.url).searchParams.get('to'),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  await allowAnyone(request);
  const form = await parseForm(request, SignInForm);
  const person = form.kind === 'ok' ? await getDemonstrationPerson(form.value.accountId) : null;
  if (form.kind !== 'ok' || !person) throw refused(403);
  const paths = pathsIn(languageOf(request));
  const home = homeOf(person.role, paths);
  const proof = { accountId: person.id, method: 'demonstration' } as const;
  return beginSession(request, proof, safePath(form.value.to ?? null, home));
}

export default function SignIn() {
  const { title, groups, to } = useLoaderData<typeof loader>();
  const { t } = useTexts('accounts', 'common');
  if (!groups)
    return (
      <>
        <PageHeader title={title} />
        <Notice tone="warning" title={t('accounts:signIn.closed')}>
          <p>{t('accounts:signIn.closedText')}</p>
        </Notice>
      </>
    );
  return (
    <>
      <PageHeader title={title} lead={t('accounts:signIn.lead')} />
      <Stack gap="large">
        <Notice tone="warning" title={t('accounts:signIn.demonstration')}>
          <p>{t('accounts:signIn.demonstrationText')}</p>
        </Notice>
        {groups.map(({ role, persons }) => (
          <Section key={role} id={role} title={t(`accounts:signIn.group.${role}`)}>
            <Grid>
              {persons.map((person) => (
                <PersonCard key={person.id} person={person} to={to} />
              ))}
            </Grid>
          </Section>
        ))}
      </Stack>
    </>
  );
}
