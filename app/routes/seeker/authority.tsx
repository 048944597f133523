import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, refused } from '#app/core/http.server.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { AuthorityHistory } from '#app/features/authority/authority-history.tsx';
import { areaNamed } from '#app/features/authority/authority-options.ts';
import { getOwnAuthority, type AuthorityView } from '#app/features/authority/authority.queries.server.ts';
import { RegisterMove } from '#app/features/authority/register-move.tsx';
import { UpcomingMove } from '#app/features/authority/upcoming-move.tsx';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { authorityName } from '#app/features/registration/authority-name.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { getUnreportedMove } from '#app/features/sign-in/register-view.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const view = await getOwnAuthority(actor, now());
  if (!view) throw refused(404);
  const told = view.permitted.includes('REPORT_MOVE') ? await getUnreportedMove(actor) : null;
  const moved = told === view.upcoming?.homeMunicipality ? null : told;
  return { title: textsIn(languageOf(request)).t('authority:title'), view, moved };
}

export default function Authority() {
  const { title, view, moved } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('authority', 'seeker', 'rules');
  const label = useLabel();
  const seeker = useOwnPaths(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={authorityName(view.authority, language, label)}
        back={{ href: seeker.path, label: t('seeker:toPath') }}
      />
      <RegisterMove municipality={moved} />
      <UpcomingMove upcoming={view.upcoming} action={seeker.authorityNoMove} version={view.version} />
      <Section title={t('authority:why')}>
        {view.since && <p>{t('authority:since', { date: formatDate(language, view.since) })}</p>}
        <WhyNote why={view.why} />
        {view.movedWithPlan && (
          <>
            <p>{t('authority:plan')}</p>
            <p className="muted small">{t('authority:planSource')}</p>
          </>
        )}
      </Section>
      <Counselor view={view} />
      <Section title={t('authority:history.title')} lead={t('authority:history.lead')} id="history">
        {view.periods.length === 0 && <EmptyState icon="clock" title={t('authority:history.none')} />}
        <AuthorityHistory periods={view.periods} reader="client" />
      </Section>
      {view.permitted.includes('REPORT_MOVE') && (
        <Section title={t('authority:move.title')} id="move">
          <p>{t('authority:move.text')}</p>
          <div className="row">
            <ButtonLink kind="secondary" href={seeker.authorityMove}>
              {t('authority:move.link')}
            </ButtonLink>
          </div>
        </Section>
      )}
      <Switching view={view} />
      <Section title={t('authority:language.title')} id="language">
        <div className="flow">
          <p>{t('authority:language.text')}</p>
          <p>{t('authority:language.interpreter')}</p>
          <p className="muted small">{t('rules:source', { source: '380/2023 19 §' })}</p>
        </div>
      </Section>
    </>
  );
}

function Counselor({ view }: { view: AuthorityView }) {
  const { t } = useTexts('authority');
  const { counselor } = view;
  return (
    <Section title={t('authority:counselor')}>
      <p>
        {counselor
          ? [counselor.name, counselor.title].filter(Boolean).join(', ')
          : t('authority:noCounselor')}
      </p>
      <p>{t('authority:contact')}</p>
    </Section>
  );
}

/** The written notice, given or to be given, and the way back. */
function Switching({ view }: { view: AuthorityView }) {
  const { t, language } = useTexts('authority', 'rules');
  const seeker = useOwnPaths(language);
  const { notice, permitted } = view;
  if (!permitted.includes('SWITCH_AUTHORITY')) return null;
  return (
    <Section title={t('authority:switch.title')} id="switch">
      {notice && (
        <>
          <p>
            {t('authority:notice.text', {
              date: formatDate(language, notice.givenOn ?? ''),
              area: areaNamed(notice.area, language),
            })}
          </p>
          <blockquote>{notice.text}</blockquote>
        </>
      )}
      <p>{t('authority:switch.lead')}</p>
      <p className="muted small">{t('rules:source', { source: '380/2023 17 §' })}</p>
      <div className="row">
        {permitted.includes('RETURN_TO_HOME_AUTHORITY') && (
          <ButtonLink href={seeker.authorityReturn}>{t('authority:return.link')}</ButtonLink>
        )}
        <ButtonLink kind="secondary" href={seeker.authoritySwitch}>
          {t('authority:switch.link')}
        </ButtonLink>
      </div>
    </Section>
  );
}
