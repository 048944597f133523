import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { getMeeting } from '#app/features/meetings/counselor-meeting.queries.server.ts';
import { MeetingFacts } from '#app/features/meetings/meeting-facts.tsx';
import { MeetingWishes } from '#app/features/meetings/meeting-wishes.tsx';
import { MeetingActions } from '#app/features/meetings/meeting-actions.tsx';
import { SeenLink } from '#app/features/on-behalf/seen-link.tsx';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'meeting');
  const meeting = await getMeeting(actor, idOf(params, 'meetingId'));
  if (!meeting) throw refused(404);
  const { t } = textsIn(languageOf(request));
  const tab = t(`meetings:kind.${meeting.kind}`);
  return { tab, title: `${tab}, ${meeting.person.name}`, meeting };
}

export default function Meeting() {
  const { title, meeting } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'meetings');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        back={{ href: counselor.client(meeting.person.id), label: meeting.person.name }}
      >
        <Row>
          <Tag tone="info">{label(`meetings:state.${meeting.state}`)}</Tag>
          {meeting.call && <Tag>{label(`meetings:call.${meeting.call}`)}</Tag>}
          {meeting.lateSince && <Tag tone="warning">{t('counselor:meeting.late')}</Tag>}
        </Row>
        <SeenLink personId={meeting.person.id} to={(own) => own.meeting(meeting.id)} />
      </PageHeader>
      <Stack gap="large">
        {meeting.lateSince && (
          <Notice tone="warning" title={t('counselor:meeting.late')}>
            <p>{t('counselor:meeting.lateText', { date: formatDate(language, meeting.lateSince) })}</p>
          </Notice>
        )}
        <MeetingWishes meeting={meeting} />
        {meeting.restWhy && (
          <Notice>
            <WhyNote why={meeting.restWhy} />
          </Notice>
        )}
        <MeetingFacts meeting={meeting} />
        {meeting.state === 'notReached' && (
          <Notice>
            <p>{t('counselor:meeting.notReachedNote')}</p>
          </Notice>
        )}
        {['noShow', 'clarificationAsked'].includes(meeting.state) && meeting.hearingWhy && (
          <Notice title={t('counselor:meeting.hearFirst')}>
            <WhyNote why={meeting.hearingWhy} />
          </Notice>
        )}
        <MeetingActions meeting={meeting} />
        {meeting.heldAt && (
          <Section id="record" title={t('counselor:meeting.record')}>
            <DefinitionList
              items={[
                { label: t('counselor:interview.summary'), value: meeting.summary ?? '–' },
                { label: t('counselor:interview.agreements'), value: meeting.agreements ?? '–' },
              ]}
            />
          </Section>
        )}
      </Stack>
    </>
  );
}
