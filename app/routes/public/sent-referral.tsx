import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { allowAnyone, languageOf } from '#app/core/http.server.ts';
import { knownLink } from '#app/core/known-link.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { SentMatter, SentOver } from '#app/features/referrals/sent-referral.tsx';
import { getSentReferral, markOpened } from '#app/features/referrals/sent-referral.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

/** Opening it answers nothing: programs that look at links in mail open them too. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const language = languageOf(request);
  const found = await knownLink(request, getSentReferral(params.token, language, now()));
  const { linkId, actor, personId, ...sent } = found;
  if (sent.matter) {
    await logRead(actor, personId, 'sentReferral', 'link', now());
    await markOpened(linkId, now());
  }
  const { t } = textsIn(language);
  const title = t('provider:sent.title', { reference: sent.reference });
  return { title, token: params.token ?? '', sent };
}

export default function SentReferral() {
  const { title, token, sent } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('provider', 'referrals');
  const paths = pathsIn(language);
  if (!sent.matter) return <SentOver title={title} state={sent.state} answeredAt={sent.answeredAt} />;
  return (
    <>
      <PageHeader title={title} lead={t('provider:sent.lead', { provider: sent.provider })} />
      <Stack gap="large">
        <SentMatter matter={sent.matter} reference={sent.reference} expiresAt={sent.expiresAt} />
        <Row>
          <ButtonLink href={paths.sentReferralStep(token, 'accept')}>
            {t('referrals:event.ACCEPT_REFERRAL')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={paths.sentReferralStep(token, 'reject')}>
            {t('referrals:event.REJECT_REFERRAL')}
          </ButtonLink>
        </Row>
      </Stack>
    </>
  );
}
