import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { LetterSheet } from '#app/features/messages/letter-sheet.tsx';
import { listPrintable } from '#app/features/messages/letter.queries.server.ts';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'letter');
  const [letter] = await listPrintable(actor, now(), { id: idOf(params, 'deliveryId') });
  if (!letter) throw refused(404);
  const { t } = textsIn(languageOf(request));
  const title = t('messages:letters.one', { name: letter.name });
  return { tab: t('messages:letters.way.letter'), title, letter };
}

export default function Letter() {
  const { title, letter } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('messages');
  const { counselor } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('messages:letters.printHint')}
        back={{ href: counselor.letters, label: t('messages:letters.title') }}
      >
        <p>
          <a href={counselor.client(letter.personId)}>{t('messages:letters.client')}</a>
        </p>
      </PageHeader>
      <Stack gap="large">
        {letter.guarded && (
          <Notice tone="warning" title={t('messages:letters.guarded')}>
            <p>{t('messages:letters.guardedText')}</p>
          </Notice>
        )}
        <LetterSheet letter={letter} />
      </Stack>
    </>
  );
}
