import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf, requireSeeker } from '#app/core/http.server.ts';
import { isIn } from '#app/core/machine.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listOwnMeetings } from '#app/features/meetings/own-meetings.queries.server.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Grid } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const meetings = await listOwnMeetings(actor);
  const past = (meeting: { state: unknown }) =>
    ['held', 'cancelled', 'reminded', 'statementRequested'].some((state) => isIn(meeting, state));
  return {
    title: textsIn(languageOf(request)).t('meetings:own.title'),
    coming: meetings.filter((meeting) => !past(meeting)),
    past: meetings.filter(past),
  };
}

export default function Meetings() {
  const { title, coming, past } = useLoaderData<typeof loader>();
  const { t } = useTexts('meetings');
  return (
    <>
      <PageHeader title={title} lead={t('meetings:own.lead')} />
      <Section title={t('meetings:own.coming')}>
        {coming.length > 0 ? (
          <Cards meetings={coming} />
        ) : (
          <EmptyState icon="calendar" title={t('meetings:own.noneComing')} />
        )}
      </Section>
      {past.length > 0 && (
        <Section title={t('meetings:own.past')}>
          <Cards meetings={past} />
        </Section>
      )}
    </>
  );
}

function Cards({ meetings }: { meetings: ReturnType<typeof useLoaderData<typeof loader>>['coming'] }) {
  const { t, language } = useTexts('meetings');
  const label = useLabel();
  const paths = pathsIn(language);
  return (
    <Grid>
      {meetings.map((meeting) => (
        <Card
          key={meeting.id}
          href={paths.seeker.meeting(meeting.id)}
          title={label(`meetings:kind.${meeting.kind}`)}
          eyebrow={label(`meetings:own.state.${String(meeting.state)}`)}
        >
          {meeting.startsAt ? (
            <p>{formatDateTime(language, meeting.startsAt)}</p>
          ) : meeting.dueOn ? (
            <p>{t('meetings:own.dueOn', { date: formatDate(language, meeting.dueOn) })}</p>
          ) : null}
        </Card>
      ))}
    </Grid>
  );
}
