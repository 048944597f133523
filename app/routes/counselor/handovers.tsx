import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { now } from '#app/core/clock.server.ts';
import { parseForm } from '#app/core/form.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { redirectDone } from '#app/core/session.server.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { markHandoverRead } from '#app/features/handovers/commands/mark-handover-read.server.ts';
import { HandoverSheet } from '#app/features/handovers/handover-sheet.tsx';
import { listHandovers, type HandoverView } from '#app/features/handovers/handovers.queries.server.ts';
import { requireClient, requireClientWrite } from '#app/features/rights/require-client.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

const MarkRead = z.object({ handoverId: z.uuid('invalid') });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const personId = idOf(params, 'personId');
  const [client, handovers] = await Promise.all([
    getBriefClient(actor, personId),
    listHandovers(actor, personId),
  ]);
  return { title: textsIn(languageOf(request)).t('counselor:handover.title'), client, handovers };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireClientWrite({ request, params });
  const personId = idOf(params, 'personId');
  const form = await parseForm(request, MarkRead);
  if (form.kind !== 'ok') throw refused(404);
  const read = await markHandoverRead({ actor, now: now() }, { personId, ...form.value });
  if (read.kind !== 'ok') throw refused(404);
  return redirectDone(request, pathsIn(languageOf(request)).counselor.client(personId), 'handoverRead');
}

export default function Handovers() {
  const { title, client, handovers } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('counselor:handover.lead')}
        back={{ href: counselor.client(client.personId), label: client.name }}
      />
      {handovers.length === 0 && <EmptyState icon="people" title={t('counselor:handover.none')} />}
      <Stack gap="large">
        {handovers.map((handover) => (
          <OneHandover key={handover.id} handover={handover} />
        ))}
      </Stack>
    </>
  );
}

function OneHandover({ handover }: { handover: HandoverView }) {
  const { t, language } = useTexts('counselor');
  const { id, fromName, toName, words, facts, at, readAt, waits } = handover;
  const date = formatDate(language, at);
  return (
    <Section
      title={t('counselor:handover.fromTo', { from: fromName ?? '–', to: toName, date })}
      lead={readAt ? t('counselor:handover.readOn', { date: formatDate(language, readAt) }) : undefined}
    >
      {words && (
        <Notice title={t('counselor:handover.words')}>
          <p>{words}</p>
        </Notice>
      )}
      <HandoverSheet facts={facts} today={at.slice(0, 10)} />
      {waits && (
        <form method="post" className="form">
          <Button name="handoverId" value={id} icon="check">
            {t('counselor:handover.read')}
          </Button>
        </form>
      )}
    </Section>
  );
}
