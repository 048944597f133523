import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { HandoverSheet } from '#app/features/handovers/handover-sheet.tsx';
import { listHandovers, type HandoverView } from '#app/features/handovers/handovers.queries.server.ts';
import { requireClient } from '#app/features/rights/require-client.server.ts';
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

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const personId = idOf(params, 'personId');
  const [client, handovers] = await Promise.all([
    getBriefClient(actor, personId),
    listHandovers(actor, personId),
  ]);
  return { title: textsIn(languageOf(request)).t('counselor:handover.title'), client, handovers };
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
          <OneHandover key={handover.id} handover={handover} personId={client.personId} />
        ))}
      </Stack>
    </>
  );
}

function OneHandover({ handover, personId }: { handover: HandoverView; personId: string }) {
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
        <form method="post" action={pathsIn(language).counselor.handoverRead(personId, id)} className="form">
          <Button icon="check">{t('counselor:handover.read')}</Button>
        </form>
      )}
    </Section>
  );
}
