import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf, requireSignedIn, safePath } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { findUnsent, forgetUnsent } from '#app/core/unsent.server.ts';
import { homeOf } from '#app/features/accounts/navigation.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSignedIn(request);
  const language = languageOf(request);
  const wanted = new URL(request.url).searchParams.get('to');
  const to = safePath(wanted, homeOf(actor.role, pathsIn(language)));
  const unsent = await findUnsent(actor.accountId);
  if (!unsent) throw redirect(to, { status: 303 });
  const fields = Object.entries(unsent.values).flatMap(([name, value]) =>
    [value].flat().map((each) => ({ name, value: each })),
  );
  return { title: textsIn(language).t('accounts:unsent.title'), to, path: unsent.path, fields };
}

/** Sends the form on to where it was meant for, as it stands on the page; or forgets it. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  const language = languageOf(request);
  const unsent = await findUnsent(actor.accountId);
  await forgetUnsent(actor.accountId);
  const home = homeOf(actor.role, pathsIn(language));
  const to = safePath(new URL(request.url).searchParams.get('to'), home);
  if (new URL(request.url).searchParams.has('forget')) return redirectDone(request, to, 'unsentForgotten');
  // 307: the browser sends the same form again, to its own address.
  return redirect(unsent ? unsent.path : to, { status: unsent ? 307 : 303 });
}

export default function UnsentForm() {
  const { title, to, fields } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('accounts');
  const written = fields.filter(({ value }) => isWritten(value));
  const base = `${pathsIn(language).unsent}?to=${encodeURIComponent(to)}`;
  return (
    <>
      <PageHeader title={title} lead={t('accounts:unsent.lead')} />
      <Stack gap="large">
        {written.length > 0 && (
          <Section title={t('accounts:unsent.written')} id="written">
            {written.map(({ name, value }, at) => (
              <blockquote key={`${name} ${at}`}>
                <p>{value}</p>
              </blockquote>
            ))}
          </Section>
        )}
        <Row>
          <form method="post" action={base}>
            {fields.map(({ name, value }, at) => (
              <input key={`${name} ${at}`} type="hidden" name={name} value={value} />
            ))}
            <Button>{t('accounts:unsent.send')}</Button>
          </form>
          <ButtonLink href={to} kind="secondary">
            {t('accounts:unsent.open')}
          </ButtonLink>
          <form method="post" action={`${base}&forget=1`}>
            <Button kind="quiet">{t('accounts:unsent.forget')}</Button>
          </form>
        </Row>
      </Stack>
    </>
  );
}

/** What a person has written; what the form carries of itself (ids, versions, choices) says nothing to them. */
const isWritten = (value: string): boolean => /\p{L}\S*\s+\S/u.test(value.trim());
