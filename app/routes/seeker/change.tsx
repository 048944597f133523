import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf, refused } from '#app/core/http.server.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { ChangeKinds } from '#app/features/validity/change-kinds.tsx';
import { getChanging } from '#app/features/validity/change.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const changing = await getChanging(actor, actor.personId);
  if (!changing) throw refused(404);
  return { title: textsIn(languageOf(request)).t('validity:change.title'), permitted: changing.permitted };
}

export default function Change() {
  const { title, permitted } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('validity');
  const seeker = useOwnPaths(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('validity:change.lead')}
        back={{ href: seeker.path, label: t('validity:toPath') }}
      />
      <Stack gap="large">
        {permitted ? (
          <ChangeKinds hrefOf={seeker.changeOf} />
        ) : (
          <Notice>{t('validity:change.notActive')}</Notice>
        )}
        <p>
          {t('validity:change.move')} <a href={seeker.authority}>{t('validity:change.toAuthority')}</a>
        </p>
      </Stack>
    </>
  );
}
