import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { staffChannels } from '#app/core/actor.ts';
import { idOf, languageOf } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Grid } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'onBehalf');
  const client = await getBriefClient(actor, idOf(params, 'personId'));
  return { title: textsIn(languageOf(request)).t('onBehalf:title'), client };
}

/** How the client is in contact; the way stands in the address of all that is recorded then. */
export default function OnBehalf() {
  const { title, client } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('onBehalf');
  const paths = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('onBehalf:lead', { name: client.name })}
        back={{ href: paths.counselor.client(client.personId), label: client.name }}
      />
      <Section title={t('onBehalf:how')}>
        <Grid>
          {staffChannels.map((channel) => (
            <Card
              key={channel}
              href={paths.onBehalf(client.personId, channel).path}
              title={t(`onBehalf:channel.${channel}`)}
            >
              <p>{t(`onBehalf:channelText.${channel}`)}</p>
            </Card>
          ))}
        </Grid>
      </Section>
    </>
  );
}
