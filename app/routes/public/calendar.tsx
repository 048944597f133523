import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { now } from '#app/core/clock.server.ts';
import { FormProblem, useFormProblem } from '#app/core/form-problem.tsx';
import { choice, parseForm } from '#app/core/form.server.ts';
import { languageOf, problem, requireSignedIn } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { makeFeed } from '#app/features/calendar/commands/make-feed.server.ts';
import { revokeFeed } from '#app/features/calendar/commands/revoke-feed.server.ts';
import { feedSince } from '#app/features/calendar/feed.queries.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

const Wish = z.object({ wish: choice(['make', 'revoke']) });

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSignedIn(request);
  const title = textsIn(languageOf(request)).t('meetings:feed.title');
  const possible = actor.role === 'seeker' || actor.role === 'counselor';
  return { title, possible, since: await feedSince(actor) };
}

/** The address is shown once, in the answer itself: it is kept nowhere from which it could be shown again. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  const form = await parseForm(request, Wish);
  if (form.kind !== 'ok') return problem(form, form.values);
  const act = { actor, now: now() };
  if (form.value.wish === 'revoke') {
    const revoked = await revokeFeed(act);
    if (revoked.kind !== 'ok') return problem(revoked, form.values);
    return redirectDone(request, pathsIn(languageOf(request)).calendar, 'feedRevoked');
  }
  const made = await makeFeed(act);
  if (made.kind !== 'ok') return problem(made, form.values);
  const address = new URL(`/calendar/${made.value.token}.ics`, request.url).href;
  return data({ address }, { headers: { 'Cache-Control': 'no-store' } });
}

export default function Calendar() {
  const { title, possible, since } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { t, language } = useTexts('meetings');
  const form = useFormProblem(sent);
  const address = sent && 'address' in sent ? sent.address : null;
  return (
    <>
      <FormProblem form={form} />
      <PageHeader title={title} lead={t('meetings:feed.lead')} />
      <Stack gap="large">
        {!possible && <p className="muted">{t('meetings:feed.notForRole')}</p>}
        {address && (
          <Notice tone="success" live title={t('meetings:feed.madeTitle')}>
            <p>{t('meetings:feed.madeText')}</p>
            <TextField
              name="address"
              label={t('meetings:feed.address')}
              defaultValue={address}
              readOnly
              width="full"
            />
          </Notice>
        )}
        {since && !address && <p>{t('meetings:feed.since', { date: formatDateTime(language, since) })}</p>}
        {possible && (
          <>
            <p>{t('meetings:feed.secret')}</p>
            <Row>
              <form method="post">
                <Button name="wish" value="make" kind={since ? 'secondary' : 'primary'}>
                  {t(since ? 'meetings:feed.makeAnew' : 'meetings:feed.make')}
                </Button>
              </form>
              {since && (
                <form method="post">
                  <Button name="wish" value="revoke" kind="danger">
                    {t('meetings:feed.revoke')}
                  </Button>
                </form>
              )}
            </Row>
          </>
        )}
      </Stack>
    </>
  );
}
