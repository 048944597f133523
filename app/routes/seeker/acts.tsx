import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/core/http.server.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { ActLink } from '#app/features/obligations/act-link.tsx';
import { ActList } from '#app/features/obligations/act-list.tsx';
import { listOwnActs } from '#app/features/obligations/own-obligation.queries.server.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const title = textsIn(languageOf(request)).t('obligations:all.title');
  return { title, acts: await listOwnActs(actor) };
}

/** Everything that the person has done to find work and told, whether it belongs to a period or not. */
export default function Acts() {
  const { title, acts } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('obligations');
  const seeker = useOwnPaths(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('obligations:all.lead')}
        back={{ href: seeker.obligation, label: t('obligations:period.back') }}
      />
      <Stack gap="large">
        <Row>
          <ButtonLink href={seeker.logAct} icon="plus">
            {t('obligations:own.log')}
          </ButtonLink>
        </Row>
        {acts.length > 0 ? (
          <ActList acts={acts} caption={title} act={(act) => <ActLink act={act} />} />
        ) : (
          <EmptyState icon="edit" title={t('obligations:own.noActs')} />
        )}
      </Stack>
    </>
  );
}
