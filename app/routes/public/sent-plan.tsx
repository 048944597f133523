import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { allowAnyone, languageOf } from '#app/core/http.server.ts';
import { knownLink } from '#app/core/known-link.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { getSentPlan, markPlanLinkOpened } from '#app/features/plans/sent-plan.queries.server.ts';
import { SentPlan as Matter, SentPlanOver } from '#app/features/plans/sent-plan.tsx';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { labelIn } from '#app/i18n/label-in.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

export { meta } from '#app/core/title.ts';

/** Opening it answers nothing: programs that look at links in mail open them too. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request);
  const language = languageOf(request);
  const nameOf = (partner: string) => labelIn(language, `plans:party.${partner}`);
  const found = await knownLink(request, getSentPlan(params.token, nameOf, language, now()));
  const { linkId, actor, personId, ...sent } = found;
  if (sent.matter) {
    await logRead(actor, personId, 'sentPlan', 'link', now());
    await markPlanLinkOpened(linkId, now());
  }
  const title = textsIn(language).t('plans:sent.title', { reference: sent.reference });
  return { title, token: params.token ?? '', sent };
}

export default function SentPlan() {
  const { title, token, sent } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('plans');
  const label = useLabel();
  const paths = pathsIn(language);
  if (!sent.matter) return <SentPlanOver title={title} state={sent.state} answeredAt={sent.answeredAt} />;
  return (
    <>
      <PageHeader
        title={title}
        lead={t('plans:sent.lead', { party: label(`plans:party.${sent.partner}`) })}
      />
      <Stack gap="large">
        <Matter matter={sent.matter} reference={sent.reference} expiresAt={sent.expiresAt} />
        <Row>
          <ButtonLink icon="check" href={paths.sentPlanStep(token, 'approve')}>
            {t('plans:sent.approve')}
          </ButtonLink>
          <ButtonLink kind="secondary" href={paths.sentPlanStep(token, 'return')}>
            {t('plans:sent.return')}
          </ButtonLink>
        </Row>
      </Stack>
    </>
  );
}
