import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, requireCounselor } from '#app/core/http.server.ts';
import { limit } from '#app/core/limits.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { find, findSearchOf, type FoundItem } from '#app/features/find/find.queries.server.ts';
import { logListRead } from '#app/features/privacy/log-read.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { FilterBar } from '#app/ui/filter-bar.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireCounselor(request, 'clientWork');
  await limit(request, 'find', actor.accountId);
  const language = languageOf(request);
  const search = findSearchOf(new URL(request.url));
  const at = now();
  const found = await find(actor, search, language, at);
  await logListRead(
    actor,
    found.clients.map(({ personId }) => personId),
    'caseload',
    at,
  );
  return { title: textsIn(language).t('counselor:find.title'), q: search.q, found };
}

/** The palette as a page of its own, for whoever has no scripts. */
export default function Find() {
  const { title, q, found } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  const { clients, acts, pages } = found;
  return (
    <>
      <PageHeader title={title} lead={t('counselor:find.lead')} />
      <Stack gap="large">
        <FilterBar label={title} action={counselor.find} submitLabel={t('counselor:filter.search')}>
          <TextField name="q" label={t('counselor:find.label')} defaultValue={q} maxLength={100} />
        </FilterBar>
        {q !== '' && (
          <p role="status">
            {t('counselor:find.said', { count: clients.length + acts.length + pages.length })}
          </p>
        )}
        <Links title={t('counselor:find.clients')} items={clients} />
        <Links title={t('counselor:find.acts')} items={acts} />
        <Links title={t('counselor:find.pages')} items={pages} />
        {q !== '' && (
          <p>
            <a href={`${counselor.caseload}?scope=area&q=${encodeURIComponent(q)}`}>
              {t('counselor:find.area')}
            </a>
          </p>
        )}
      </Stack>
    </>
  );
}

function Links({ title, items }: { title: string; items: FoundItem[] }) {
  if (items.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {items.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
