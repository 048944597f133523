import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { idOf, languageOf, refused } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { getPromise } from '#app/features/plans/promises.queries.server.ts';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'client');
  const personId = idOf(params, 'personId');
  const [client, promise] = await Promise.all([
    getBriefClient(actor, personId),
    getPromise(actor, personId, idOf(params, 'promiseId')),
  ]);
  if (!promise) throw refused(404);
  return { title: textsIn(languageOf(request)).t('counselor:promise.title'), client, promise };
}

/** What was promised to a client, and the two ways in which that ends. */
export default function OnePromise() {
  const { title, client, promise } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const { personId } = client;
  return (
    <>
      <PageHeader
        title={title}
        lead={promise.description}
        back={{ href: counselor.client(personId), label: client.name }}
      />
      <Stack>
        <DefinitionList
          items={[
            { label: t('counselor:promise.who'), value: label(`counselor:promise.by.${promise.who}`) },
            {
              label: t('counselor:promise.due'),
              value: promise.dueOn ? formatDate(language, promise.dueOn) : '–',
            },
            {
              label: t('counselor:promise.where'),
              value: <a href={counselor.plan(promise.planId)}>{t('counselor:plan.title')}</a>,
            },
          ]}
        />
        <Row>
          <ButtonLink icon="check" href={counselor.promiseEnd(personId, promise.id, 'kept')}>
            {t('counselor:promise.kept.link')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={counselor.promiseEnd(personId, promise.id, 'released')}>
            {t('counselor:promise.released.link')}
          </ButtonLink>
        </Row>
      </Stack>
    </>
  );
}
