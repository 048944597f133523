import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { doorOf } from '#app/core/doors.server.ts';
import { parseForm } from '#app/core/form.server.ts';
import { allowAnyone, languageOf, refused, safePath } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { beginSession, endedBecause } from '#app/core/session.server.ts';
import {
  getDemonstrationPerson,
  listDemonstrationPersons,
} from '#app/features/accounts/accounts.queries.server.ts';
import { SignIn as SignInForm } from '#app/features/accounts/accounts.schema.server.ts';
import { homeOf } from '#app/features/accounts/navigation.ts';
import { PersonCard } from '#app/features/accounts/person-card.tsx';
import { SignInDoors } from '#app/features/accounts/sign-in-doors.tsx';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Grid, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await allowAnyone(request);
  const { t } = textsIn(languageOf(request));
  const query = new URL(request.url).searchParams;
  const again = query.get('again') === '1';
  return {
    title: t(again ? 'accounts:signIn.again.title' : 'accounts:signIn.title'),
    again,
    other: query.get('other') === '1',
    ended: await endedBecause(request),
    doors: { person: doorOf('person') !== null, staff: doorOf('staff') !== null },
    groups: await listDemonstrationPersons(again ? actor : null),
    to: safePath(query.get('to'), '') || null,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  await allowAnyone(request);
  const form = await parseForm(request, SignInForm);
  const person = form.kind === 'ok' ? await getDemonstrationPerson(form.value.accountId) : null;
  if (form.kind !== 'ok' || !person) throw refused(403);
  const paths = pathsIn(languageOf(request));
  const home = homeOf(person.role, paths);
  const again = new URL(request.url).searchParams.get('again') === '1';
  const proof = { accountId: person.id, method: 'demonstration', again } as const;
  return beginSession(request, proof, safePath(form.value.to ?? null, home));
}

export default function SignIn() {
  const { title, again, other, ended, doors, groups, to } = useLoaderData<typeof loader>();
  const { t } = useTexts('accounts', 'common');
  const open = doors.person || doors.staff;
  const lead = again ? t('accounts:signIn.again.text') : open ? t('accounts:signIn.doorsLead') : undefined;
  return (
    <>
      <PageHeader title={title} lead={lead} />
      <Stack gap="large">
        {other && (
          <Notice tone="error">
            <p>{t('accounts:signIn.again.other')}</p>
          </Notice>
        )}
        {ended && ended !== 'signedOut' && ended !== 'signedInAgain' && (
          <Notice title={t(`accounts:signIn.ended.${ended}`)}>
            <p>{t(`accounts:signIn.endedText.${ended}`)}</p>
          </Notice>
        )}
        {(open || groups) && <SignInDoors doors={doors} to={to} again={again} />}
        {!open && !groups && (
          <Notice tone="warning" title={t('accounts:signIn.closed')}>
            <p>{t('accounts:signIn.closedText')}</p>
          </Notice>
        )}
        {groups && <InventedPersons />}
      </Stack>
    </>
  );
}

/** Whom one may sign in as without proving anything, where the installation allows it; the page says so. */
function InventedPersons() {
  const { groups, to } = useLoaderData<typeof loader>();
  const { t } = useTexts('accounts');
  return (
    <Section
      title={t('accounts:signIn.demonstrationTitle')}
      lead={t('accounts:signIn.lead')}
      id="demonstration"
    >
      <Stack gap="large">
        <Notice tone="warning" title={t('accounts:signIn.demonstration')}>
          <p>{t('accounts:signIn.demonstrationText')}</p>
        </Notice>
        {groups?.map(({ role, persons }) => (
          <Section key={role} id={role} title={t(`accounts:signIn.group.${role}`)}>
            <Grid>
              {persons.map((person) => (
                <PersonCard key={person.id} person={person} to={to} />
              ))}
            </Grid>
          </Section>
        ))}
      </Stack>
    </Section>
  );
}
