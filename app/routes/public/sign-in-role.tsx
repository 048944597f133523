import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { doorOf } from '#app/core/doors.server.ts';
import { parseForm } from '#app/core/form.server.ts';
import { allowAnyone, languageOf, refused, safePath } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { beginSession } from '#app/core/session.server.ts';
import { ChooseRole } from '#app/features/accounts/accounts.schema.server.ts';
import { homeOf } from '#app/features/accounts/navigation.ts';
import { forgetOffer, rolesOffered, takeOffer } from '#app/features/sign-in/role-choice.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const language = languageOf(request);
  const roles = await rolesOffered(request);
  if (!roles) return redirect(pathsIn(language).signInStopped('expired'), { status: 303 });
  const seeker = roles.some(({ role }) => role === 'seeker') || doorOf('person') === null;
  return { title: textsIn(language).t('accounts:role.title'), roles, newSeeker: !seeker };
}

export async function action({ request }: ActionFunctionArgs) {
  await allowAnyone(request);
  const paths = pathsIn(languageOf(request));
  const form = await parseForm(request, ChooseRole);
  const roles = await rolesOffered(request);
  if (!roles) return redirect(paths.signInStopped('expired'), { status: 303 });
  const chosen = form.kind === 'ok' ? roles.find(({ id }) => id === form.value.accountId) : undefined;
  if (!chosen) throw refused(403);
  const offer = await takeOffer(request);
  if (!offer) return redirect(paths.signInStopped('expired'), { status: 303 });
  const home = homeOf(chosen.role, paths);
  const response = await beginSession(
    request,
    { ...offer.proof, accountId: chosen.id },
    safePath(offer.to, home),
  );
  response.headers.append('Set-Cookie', forgetOffer());
  return response;
}

export default function SignInRole() {
  const { title, roles, newSeeker } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('accounts');
  const paths = pathsIn(language);
  return (
    <>
      <PageHeader title={title} lead={t('accounts:role.lead')} />
      <Stack>
        {roles.map(({ id, role, place }) => (
          <form key={id} method="post">
            <input type="hidden" name="accountId" value={id} />
            <Button kind="secondary">{t(`accounts:role.${role}`, { name: place ?? '' })}</Button>
          </form>
        ))}
        {newSeeker && (
          <Card
            headingLevel="h2"
            title={t('accounts:role.newSeeker')}
            footer={
              <ButtonLink kind="quiet" href={`${paths.signInAt('person')}?as=seeker`}>
                {t('accounts:role.newSeeker')}
              </ButtonLink>
            }
          >
            <p>{t('accounts:role.newSeekerText')}</p>
          </Card>
        )}
      </Stack>
    </>
  );
}
