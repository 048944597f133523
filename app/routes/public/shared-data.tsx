import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { allowAnyone, languageOf } from '#app/core/http.server.ts';
import { knownLink } from '#app/core/known-link.server.ts';
import { blockedFor, clientOf, tooOften } from '#app/core/limits.server.ts';
import { SharedParts } from '#app/features/sharing/shared-parts.tsx';
import { openShareLink } from '#app/features/sharing/sharing.queries.server.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

/** Kept by nobody, found by nobody; that its address is not sent on, the server sees to itself. */
const asNobodysPage = { 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex, nofollow' };

export const headers: HeadersFunction = () => asNobodysPage;
export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.title ?? ''} – Polku` },
  { name: 'robots', content: 'noindex, nofollow' },
];

/** What a person shows to somebody outside by a link. Wrong secrets are counted by address; all that do not work look alike. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const wait = await blockedFor('link', clientOf(request));
  if (wait > 0) throw tooOften(wait);
  const shared = await knownLink(request, openShareLink(params.token, now()));
  const title = textsIn(languageOf(request)).t('ownData:shared.title');
  return data({ title, shared }, { headers: asNobodysPage });
}

export default function SharedDataPage() {
  const { title, shared } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('ownData');
  return (
    <>
      <PageHeader
        title={`${title}: ${shared.name}`}
        lead={t('ownData:shared.lead', { outsider: shared.outsider })}
      />
      <Stack gap="large">
        <p className="muted">{t('ownData:shared.until', { at: formatDateTime(language, shared.endsAt) })}</p>
        <SharedParts shared={shared} />
      </Stack>
    </>
  );
}
