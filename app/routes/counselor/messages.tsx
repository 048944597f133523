import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { idOf, languageOf } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getBriefClient } from '#app/features/caseload/brief-client.queries.server.ts';
import { ConversationList } from '#app/features/conversations/conversation-list.tsx';
import { listConversations } from '#app/features/conversations/conversations.queries.server.ts';
import { requireClient } from '#app/features/rights/require-client.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireClient({ request, params }, 'messages');
  const personId = idOf(params, 'personId');
  const [client, conversations] = await Promise.all([
    getBriefClient(actor, personId),
    listConversations(actor, personId, now()),
  ]);
  const title = textsIn(languageOf(request)).t('conversations:title');
  return { title, personId, name: client.name, conversations };
}

export default function Messages() {
  const { title, personId, name, conversations } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('conversations');
  const { counselor } = pathsIn(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('conversations:staff.lead')}
        back={{ href: counselor.client(personId), label: name }}
        actions={
          <ButtonLink icon="mail" href={counselor.newMessage(personId)}>
            {t('conversations:write')}
          </ButtonLink>
        }
      />
      <ConversationList
        headingLevel="h2"
        conversations={conversations}
        reader="counselor"
        hrefOf={counselor.message}
      />
    </>
  );
}
