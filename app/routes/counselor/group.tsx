import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { openGroup } from '#app/features/meetings/open-group.server.ts';
import { formatDateTime, formatTime } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const group = await openGroup(actor, idOf(params, 'sessionId'), now());
  return { title: group.topic, group };
}

export default function Group() {
  const { title, group } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor', 'meetings', 'accounts');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const seen = group.people.filter(({ state }) => state !== 'cancelled' && state !== 'proposed').length;
  const booked = seen + group.others;
  const toRecord =
    group.begun && group.people.some(({ permitted }) => permitted.includes('RECORD_ATTENDANCE'));
  return (
    <>
      <PageHeader
        title={title}
        lead={label(`meetings:groupKind.${group.kind}`)}
        back={{ href: counselor.groups, label: t('counselor:groups.title') }}
      />
      <Stack gap="large">
        {group.cancelledAt && (
          <Notice tone="warning" title={t('counselor:groups.cancelled')}>
            <p>{group.cancelReason}</p>
          </Notice>
        )}
        {group.description && <p>{group.description}</p>}
        <DefinitionList
          items={[
            {
              label: t('counselor:times.when'),
              value: `${formatDateTime(language, group.startsAt)}–${formatTime(language, group.endsAt)}`,
            },
            {
              label: t('counselor:times.channel'),
              value: `${label(`meetings:channel.${group.channel}`)}, ${group.place}`,
            },
            { label: t('counselor:groups.leader'), value: group.counselor },
            { label: t('meetings:group.language'), value: label(`accounts:settings.${group.language}`) },
            {
              label: t('counselor:groups.places'),
              value: t('counselor:groups.placesOf', { booked, capacity: group.capacity }),
            },
            {
              label: t('counselor:groups.signUp'),
              value: t(group.open ? 'counselor:groups.isOpen' : 'counselor:groups.byInvitation'),
            },
          ]}
        />
        <Row>
          {toRecord && (
            <ButtonLink icon="check" href={counselor.groupAttendance(group.id)}>
              {t('counselor:groups.attendance')}
            </ButtonLink>
          )}
          {group.coming && (
            <>
              <ButtonLink icon="people" href={counselor.groupInvite(group.id)}>
                {t('counselor:groups.invite')}
              </ButtonLink>
              <ButtonLink kind="secondary" href={counselor.groupCancel(group.id)}>
                {t('counselor:groups.cancel')}
              </ButtonLink>
            </>
          )}
        </Row>
        <Section id="people" title={t('counselor:groups.people')}>
          {group.people.length === 0 ? (
            <EmptyState icon="people" title={t('counselor:groups.nobody')} />
          ) : (
            <People people={group.people} />
          )}
        </Section>
      </Stack>
    </>
  );
}

type Comer = ReturnType<typeof useLoaderData<typeof loader>>['group']['people'][number];

function People({ people }: { people: Comer[] }) {
  const { t, language } = useTexts('counselor', 'meetings');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  return (
    <DataTable
      caption={t('counselor:groups.people')}
      captionHidden
      rows={people}
      rowKey={({ meetingId }) => meetingId}
      columns={[
        {
          key: 'name',
          label: t('counselor:invitations.client'),
          rowHeader: true,
          cell: (row) => <a href={counselor.client(row.personId)}>{row.name}</a>,
        },
        {
          key: 'state',
          label: t('counselor:invitations.outcome'),
          cell: (row) => (
            <Tag tone={row.state === 'held' ? 'success' : 'neutral'}>
              {label(`counselor:groups.state.${row.state}`)}
            </Tag>
          ),
        },
        {
          key: 'cause',
          label: t('counselor:groups.cause'),
          cell: (row) => (row.absenceReason ? label(`meetings:groupAbsence.${row.absenceReason}`) : '–'),
        },
        {
          key: 'interpreter',
          label: t('counselor:meeting.interpreter'),
          cell: (row) =>
            row.interpreterLanguage ? label(`codes:languageName.${row.interpreterLanguage}`) : '–',
        },
      ]}
    />
  );
}
