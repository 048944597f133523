import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireCounselor } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { LetterSheet } from '#app/features/messages/letter-sheet.tsx';
import { listPrintable } from '#app/features/messages/letter.queries.server.ts';
import { logOpened } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  const letters = await listPrintable(actor, now(), null);
  await logOpened(
    actor,
    letters.map(({ personId }) => personId),
    'letter',
    now(),
  );
  return { title: textsIn(languageOf(request)).t('messages:letters.all'), letters };
}

/** Every letter that waits, a page each: printed with the browser in one go. */
export default function AllLetters() {
  const { title, letters } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('messages');
  const { counselor } = pathsIn(language);
  const guarded = letters.filter((letter) => letter.guarded);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('messages:letters.printHint')}
        back={{ href: counselor.letters, label: t('messages:letters.title') }}
      />
      <Stack gap="large">
        {letters.length === 0 && <EmptyState icon="mail" title={t('messages:letters.none')} />}
        {guarded.length > 0 && (
          <Notice tone="warning" title={t('messages:letters.guarded')}>
            <p>{t('messages:letters.guardedText')}</p>
            <ul>
              {guarded.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          </Notice>
        )}
        {letters.map((letter) => (
          <LetterSheet key={letter.id} letter={letter} />
        ))}
      </Stack>
    </>
  );
}
