import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, problem, requireSignedIn } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { sessionLimits } from '#app/core/session-limits.ts';
import { redirectDone, visitorOf } from '#app/core/session.server.ts';
import { endOtherSessions } from '#app/features/sessions/commands/end-other-sessions.server.ts';
import { SessionCard } from '#app/features/sessions/session-card.tsx';
import { listOwnSessions } from '#app/features/sessions/own-sessions.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { Grid, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSignedIn(request);
  const visitor = await visitorOf(request);
  return {
    title: textsIn(languageOf(request)).t('accounts:sessions.title'),
    sessions: await listOwnSessions(actor),
    own: visitor?.session.id ?? null,
    limits: sessionLimits[actor.role],
  };
}

/** Signs out all devices but this one. */
export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireSignedIn(request);
  const kept = (await visitorOf(request))?.session.id ?? '';
  const ended = await endOtherSessions({ actor, now: now() }, { kept });
  if (ended.kind !== 'ok') return problem(ended);
  return redirectDone(request, pathsIn(languageOf(request)).sessions, 'othersSignedOut');
}

export default function Sessions() {
  const { title, sessions, own, limits } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('accounts');
  const paths = pathsIn(language);
  const { idleMinutes, hours } = limits;
  return (
    <>
      <PageHeader
        title={title}
        lead={t('accounts:sessions.lead')}
        back={{ href: paths.settings, label: t('accounts:settings.title') }}
      />
      <Stack gap="large">
        <Grid>
          {sessions.map((session) => (
            <SessionCard key={session.id} session={session} own={session.id === own} />
          ))}
        </Grid>
        {sessions.length > 1 && (
          <form method="post">
            <Button kind="secondary" icon="signOut">
              {t('accounts:sessions.endOthers')}
            </Button>
          </form>
        )}
        <p className="muted">{t('accounts:sessions.limits', { count: idleMinutes, hours })}</p>
      </Stack>
    </>
  );
}
