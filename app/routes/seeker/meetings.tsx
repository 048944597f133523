import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf } from '#app/core/http.server.ts';
import { isIn } from '#app/core/machine.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { pathsIn } from '#app/core/paths.ts';
import { listOpenGroups } from '#app/features/meetings/groups.queries.server.ts';
import { listOwnMeetings } from '#app/features/meetings/own-meetings.queries.server.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { formatDate, formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Grid, Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

const over = ['held', 'missed', 'cancelled', 'reminded', 'statementRequested'];
const aside = ['resting', 'leftOut'];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const [meetings, groups] = await Promise.all([listOwnMeetings(actor), listOpenGroups(actor, now())]);
  const stands = (states: string[]) => (meeting: { state: unknown }) =>
    states.some((state) => isIn(meeting, state));
  return {
    title: textsIn(languageOf(request)).t('meetings:own.title'),
    coming: meetings.filter((meeting) => !stands([...over, ...aside])(meeting)).sort(byDay),
    aside: meetings.filter(stands(aside)),
    past: meetings.filter(stands(over)),
    groups,
  };
}

type Dated = { startsAt: Date | null; dueOn: string | null };
const dayOf = ({ startsAt, dueOn }: Dated) => startsAt?.toISOString() ?? dueOn ?? '9999';
const byDay = (one: Dated, other: Dated) => dayOf(one).localeCompare(dayOf(other));

export default function Meetings() {
  const { title, coming, aside: paused, past, groups } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('meetings');
  const label = useLabel();
  const paths = pathsIn(language);
  const seeker = useOwnPaths(language);
  return (
    <>
      <PageHeader title={title} lead={t('meetings:own.lead')} />
      <Section title={t('meetings:own.coming')}>
        <Stack>
          {coming.length > 0 ? (
            <Cards meetings={coming} />
          ) : (
            <EmptyState icon="calendar" title={t('meetings:own.noneComing')} />
          )}
          <Row>
            <ButtonLink href={seeker.askMeeting} kind="secondary" icon="plus">
              {t('meetings:own.askTitle')}
            </ButtonLink>
            <ButtonLink href={paths.calendar} kind="quiet" icon="calendar">
              {t('meetings:feed.title')}
            </ButtonLink>
          </Row>
        </Stack>
      </Section>
      {groups.length > 0 && (
        <Section title={t('meetings:group.open')} lead={t('meetings:group.openLead')}>
          <Grid>
            {groups.map((group) => (
              <Card
                key={group.id}
                href={seeker.group(group.id)}
                title={group.topic}
                eyebrow={label(`meetings:groupKind.${group.kind}`)}
              >
                <p>{formatDateTime(language, group.startsAt)}</p>
                <p className="muted">{t('meetings:group.freeCount', { count: group.free })}</p>
              </Card>
            ))}
          </Grid>
        </Section>
      )}
      {paused.length > 0 && (
        <Section title={t('meetings:own.aside')} lead={t('meetings:own.asideLead')}>
          <Cards meetings={paused} dateless />
        </Section>
      )}
      {past.length > 0 && (
        <Section title={t('meetings:own.past')}>
          <Cards meetings={past} />
        </Section>
      )}
    </>
  );
}

type CardsProps = {
  meetings: ReturnType<typeof useLoaderData<typeof loader>>['coming'];
  /** Their day does not count now. */
  dateless?: boolean;
};

function Cards({ meetings, dateless = false }: CardsProps) {
  const { t, language } = useTexts('meetings');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  return (
    <Grid>
      {meetings.map((meeting) => (
        <Card
          key={meeting.id}
          href={seeker.meeting(meeting.id)}
          title={meeting.topic ?? label(`meetings:kind.${meeting.kind}`)}
          eyebrow={label(`meetings:own.state.${String(meeting.state)}`)}
        >
          {meeting.startsAt ? (
            <p>{formatDateTime(language, meeting.startsAt)}</p>
          ) : meeting.dueOn && !dateless ? (
            <p>{t('meetings:own.dueOn', { date: formatDate(language, meeting.dueOn) })}</p>
          ) : null}
        </Card>
      ))}
    </Grid>
  );
}
