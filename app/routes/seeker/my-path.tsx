import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { RegisterMove } from '#app/features/authority/register-move.tsx';
import { countUnread } from '#app/features/conversations/conversations.queries.server.ts';
import { MyPathView } from '#app/features/journey/my-path.tsx';
import { getMyPath } from '#app/features/journey/my-path.queries.server.ts';
import { getUnreportedMove } from '#app/features/sign-in/register-view.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { Grid } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const language = languageOf(request);
  const [path, unread] = await Promise.all([
    getMyPath(actor, actor.personId, language),
    countUnread(actor, now()),
  ]);
  if (!path) throw refused(404);
  const moved = path.permitted.includes('REPORT_MOVE') ? await getUnreportedMove(actor) : null;
  return { title: textsIn(language).t('seeker:path.title'), path, moved, unread, today: now() };
}

export default function MyPathPage() {
  const { title, path, moved, unread, today } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('seeker');
  const date = path.view.phase === 'ended' ? path.endedOn : path.startedOn;
  const lead = t(`seeker:path.lead.${path.view.phase}`, { date: date ? formatDate(language, date) : '' });
  return (
    <>
      <PageHeader title={title} lead={`${t('seeker:path.hello', { name: path.name })}. ${lead}`} />
      <RegisterMove municipality={moved} />
      <MyPathView view={path.view} now={today} />
      <MoreDoors path={path} unread={unread} />
    </>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

/** The rest of what is mine: each a page of its own. */
function MoreDoors({ path, unread }: Pick<Loaded, 'path' | 'unread'>) {
  const { t, language } = useTexts('seeker', 'validity', 'conversations');
  const { seeker } = pathsIn(language);
  const active = path.view.phase === 'active';
  return (
    <Section title={t('seeker:path.more')}>
      <Grid>
        <Card href={seeker.authority} title={t('seeker:path.whoServes')}>
          <p>
            {path.counselor
              ? t('seeker:path.whoServesText', { name: path.counselor.name })
              : t('seeker:path.noCounselor')}
          </p>
        </Card>
        <Card href={seeker.messages} title={t('conversations:title')}>
          <p>
            {unread > 0 ? t('conversations:own.cardUnread', { count: unread }) : t('conversations:own.card')}
          </p>
        </Card>
        {active && (
          <Card href={seeker.goal} title={t('seeker:path.goal')}>
            <p>{path.goal ? t('seeker:path.goalText', { goal: path.goal }) : t('seeker:path.noGoal')}</p>
          </Card>
        )}
        {path.planId && (
          <Card href={seeker.plans} title={t('seeker:path.plans')}>
            <p>{t('seeker:path.plansText')}</p>
          </Card>
        )}
        {path.planId && (
          <Card href={seeker.obligation} title={t('seeker:path.obligation')}>
            <p>{t('seeker:path.obligationText')}</p>
          </Card>
        )}
        {path.assessmentId && (
          <Card href={seeker.assessment} title={t('seeker:path.assessment')}>
            <p>{t('seeker:path.assessmentText')}</p>
          </Card>
        )}
        {path.startedOn && (
          <Card href={seeker.validity} title={t('validity:path.title')}>
            <p>{t('validity:path.text')}</p>
          </Card>
        )}
        {active && (
          <Card href={seeker.change} title={t('validity:path.changeTitle')}>
            <p>{t('validity:path.changeText')}</p>
          </Card>
        )}
        <Card href={seeker.history} title={t('seeker:path.history')}>
          <p>{t('seeker:path.historyText')}</p>
        </Card>
        <Card href={seeker.readers} title={t('seeker:path.readers')}>
          <p>{t('seeker:path.readersText')}</p>
        </Card>
        <Card href={seeker.data} title={t('seeker:path.data')}>
          <p>{t('seeker:path.dataText')}</p>
        </Card>
        {active && (
          <Card href={seeker.end} title={t('seeker:path.end')}>
            <p>{t('seeker:path.endText')}</p>
          </Card>
        )}
      </Grid>
    </Section>
  );
}
