import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { BenefitDaysCard } from '#app/features/benefits/benefit-days-card.tsx';
import { lastBenefitDays } from '#app/features/benefits/benefit-days.queries.server.ts';
import { getClient } from '#app/features/caseload/client.queries.server.ts';
import { ClientDocuments } from '#app/features/caseload/client-documents.tsx';
import { listDocuments } from '#app/features/caseload/client-documents.queries.server.ts';
import { ClientHeader } from '#app/features/caseload/client-header.tsx';
import { ClientMargin } from '#app/features/caseload/client-margin.tsx';
import { ClientMatters } from '#app/features/caseload/client-matters.tsx';
import { ClientPromises } from '#app/features/caseload/client-promises.tsx';
import { ClientRecords } from '#app/features/caseload/client-records.tsx';
import { TimelineFilters } from '#app/features/caseload/timeline-filters.tsx';
import { TimelineList } from '#app/features/caseload/timeline-list.tsx';
import { wholeTimeline } from '#app/features/caseload/timeline-search.ts';
import { listTimeline } from '#app/features/caseload/timeline.queries.server.ts';
import { ClientMessages } from '#app/features/conversations/client-messages.tsx';
import { listConversations } from '#app/features/conversations/conversations.queries.server.ts';
import { handoverWaits } from '#app/features/handovers/handovers.queries.server.ts';
import { NoteForm } from '#app/features/notes/note-form.tsx';
import { ClientObligationSection } from '#app/features/obligations/client-obligation.tsx';
import { getClientObligation } from '#app/features/obligations/counselor-period.queries.server.ts';
import { listPromises } from '#app/features/plans/promises.queries.server.ts';
import { readersOf } from '#app/features/privacy/readers.queries.server.ts';
import { ClientValidity } from '#app/features/validity/client-validity.tsx';
import { getValidity } from '#app/features/validity/validity.queries.server.ts';
import { ReachCard } from '#app/features/messages/reach-card.tsx';
import { getReach } from '#app/features/messages/reach.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { pathsIn } from '#app/core/paths.ts';
import { clientPage, requireClient } from '#app/features/rights/require-client.server.ts';
import { isoDate } from '#app/rules/dates.ts';
import { Notice } from '#app/ui/notice.tsx';
import { SideBySide, Stack } from '#app/ui/layout.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

/** How much of the time line, and how many of its readers, stand on the page itself. */
const LINES = 8;
const READERS = 4;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, clientPage(request));
  const language = languageOf(request);
  const personId = idOf(params, 'personId');
  const url = new URL(request.url);
  const contactShown = url.searchParams.get('contact') === 'shown';
  const at = now();
  const [
    client,
    obligation,
    reach,
    validity,
    benefitDays,
    leftToMe,
    promises,
    documents,
    conversations,
    timeline,
    read,
  ] = await Promise.all([
    getClient(actor, personId, { language, contactShown }),
    getClientObligation(actor, personId, at),
    getReach(actor, personId),
    getValidity(actor, personId, at),
    lastBenefitDays(actor, personId),
    handoverWaits(actor, personId),
    listPromises(actor, personId),
    listDocuments(actor, personId, language),
    listConversations(actor, personId, at),
    listTimeline(actor, personId, { search: wholeTimeline, language, size: LINES }),
    readersOf(personId, { before: null, since: null }),
  ]);
  if (!client) throw refused(404);
  const readers = read.days.flatMap(({ on, readers: some }) =>
    some.map(({ key, name }) => ({ key, name, on })),
  );
  return {
    title: textsIn(language).t('counselor:client.title'),
    ...{ client, obligation, reach, validity, benefitDays, leftToMe, promises, documents, conversations },
    timeline: timeline.lines,
    readers: readers.slice(0, READERS),
    today: isoDate(at),
  };
}

export default function Client() {
  const view = useLoaderData<typeof loader>();
  const { client, obligation, reach, validity, leftToMe, promises, documents, timeline, readers, today } =
    view;
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
          <ClientPromises promises={promises} personId={client.personId} today={today} />
          {obligation && <ClientObligationSection obligation={obligation} personId={client.personId} />}
          <ClientMessages lines={view.conversations} personId={client.personId} />
          <Section id="note" title={t('counselor:note.title')}>
            <NoteForm action={counselor.note(client.personId)} />
          </Section>
          <ClientRecords client={client} />
          <ClientDocuments documents={documents} />
          <Section id="timeline" title={t('counselor:client.timeline')}>
            <details>
              <summary>{t('counselor:timeline.filter')}</summary>
              <TimelineFilters action={counselor.timeline(client.personId)} search={wholeTimeline} />
            </details>
            <TimelineList lines={timeline} personId={client.personId} />
            <p>
              <a href={counselor.timeline(client.personId)}>{t('counselor:timeline.all')}</a>
            </p>
          </Section>
        </Stack>
        <Stack>
          <ClientMargin client={client} readers={readers} today={today} />
          {validity && <ClientValidity validity={validity} />}
          <BenefitDaysCard personId={client.personId} last={view.benefitDays} />
          {reach && <ReachCard reach={reach} />}
        </Stack>
      </SideBySide>
    </>
  );
}
