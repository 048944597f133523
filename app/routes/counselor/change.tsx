import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { ChangeKinds } from '#app/features/validity/change-kinds.tsx';
import { getChanging } from '#app/features/validity/change.queries.server.ts';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'change');
  const personId = idOf(params, 'personId');
  const changing = await getChanging(actor, personId);
  if (!changing) throw refused(404);
  const title = textsIn(languageOf(request)).t('validity:change.titleForClient');
  return { title, personId, name: changing.name, permitted: changing.permitted };
}

export default function Change() {
  const { title, personId, name, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('validity', 'counselor');
  const { counselor } = pathsIn(language);
  return (
    <>
      <PageHeader title={title} lead={name} back={{ href: counselor.client(personId), label: name }} />
      {permitted ? (
        <ChangeKinds hrefOf={(kind) => counselor.changeOf(personId, kind)} />
      ) : (
        <p className="muted">{t('counselor:notNow')}</p>
      )}
    </>
  );
}
