import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf } from '#app/core/http.server.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { ConversationList } from '#app/features/conversations/conversation-list.tsx';
import { listConversations } from '#app/features/conversations/conversations.queries.server.ts';
import { getReceiver } from '#app/features/conversations/writing.queries.server.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const [conversations, receiver] = await Promise.all([
    listConversations(actor, actor.personId, now()),
    getReceiver(actor.personId),
  ]);
  const title = textsIn(languageOf(request)).t('conversations:title');
  return { title, conversations, open: receiver?.open ?? false };
}

export default function Messages() {
  const { title, conversations, open } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('conversations', 'seeker');
  const seeker = useOwnPaths(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('conversations:own.lead')}
        back={{ href: seeker.path, label: t('seeker:toPath') }}
        actions={
          open && (
            <ButtonLink icon="mail" href={seeker.newMessage}>
              {t('conversations:write')}
            </ButtonLink>
          )
        }
      />
      <ConversationList
        headingLevel="h2"
        conversations={conversations}
        reader="seeker"
        hrefOf={seeker.message}
      />
    </>
  );
}
