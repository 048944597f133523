import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { getClient } from '#app/features/caseload/client.queries.server.ts';
import { ClientHeader } from '#app/features/caseload/client-header.tsx';
import { ClientMargin } from '#app/features/caseload/client-margin.tsx';
import { ClientMatters } from '#app/features/caseload/client-matters.tsx';
import { ClientRecords } from '#app/features/caseload/client-records.tsx';
import { handoverWaits } from '#app/features/handovers/handovers.queries.server.ts';
import { NoteForm } from '#app/features/notes/note-form.tsx';
import { ClientObligationSection } from '#app/features/obligations/client-obligation.tsx';
import { getClientObligation } from '#app/features/obligations/counselor-period.queries.server.ts';
import { ClientValidity } from '#app/features/validity/client-validity.tsx';
import { getValidity } from '#app/features/validity/validity.queries.server.ts';
import { ReachCard } from '#app/features/messages/reach-card.tsx';
import { getReach } from '#app/features/messages/reach.queries.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { pathsIn } from '#app/core/paths.ts';
import { clientPage, requireClient } from '#app/features/rights/require-client.server.ts';
import { Notice } from '#app/ui/notice.tsx';
import { SideBySide, Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, clientPage(request));
  const personId = idOf(params, 'personId');
  const contactShown = new URL(request.url).searchParams.get('contact') === 'shown';
  const client = await getClient(actor, personId, { language: languageOf(request), contactShown });
  if (!client) throw refused(404);
  const obligation = await getClientObligation(actor, personId, now());
  const reach = await getReach(actor, personId);
  const validity = await getValidity(actor, personId, now());
  const leftToMe = await handoverWaits(actor, personId);
  return { title: client.name, client, obligation, reach, validity, leftToMe };
}

export default function Client() {
  const { client, obligation, reach, validity, leftToMe } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  return (
    <>
      <ClientHeader client={client} />
      {leftToMe && (
        <Notice title={t('counselor:handover.waits')}>
          <p>
            <a href={counselor.handovers(client.personId)}>{t('counselor:handover.waitsText')}</a>
          </p>
        </Notice>
      )}
      <SideBySide side="end">
        <Stack gap="large">
          <ClientMatters client={client} />
          {obligation && <ClientObligationSection obligation={obligation} personId={client.personId} />}
          <Section id="note" title={t('counselor:note.title')}>
            <NoteForm action={counselor.note(client.personId)} />
          </Section>
          <ClientRecords client={client} />
        </Stack>
        <Stack>
          <ClientMargin client={client} />
          {validity && <ClientValidity validity={validity} />}
          {reach && <ReachCard reach={reach} />}
        </Stack>
      </SideBySide>
    </>
  );
}
