import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, refused, requireSeeker } from '#app/core/http.server.ts';
import { pathsIn } from '#app/core/paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { authorityName } from '#app/features/registration/authority-name.ts';
import { getAuthority } from '#app/features/registration/authority.queries.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireSeeker(request);
  const view = await getAuthority(actor, now());
  if (!view) throw refused(404);
  return { title: textsIn(languageOf(request)).t('seeker:authority.title'), view };
}

export default function Authority() {
  const { title, view } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('seeker', 'rules');
  const label = useLabel();
  return (
    <>
      <PageHeader
        title={title}
        lead={authorityName(view.authority.authority, language, label)}
        back={{ href: pathsIn(language).seeker.path, label: t('seeker:toPath') }}
      />
      <Section title={t('seeker:authority.why')}>
        <WhyNote why={view.authority.why} />
      </Section>
      <Section title={t('seeker:authority.counselor')}>
        {view.counselor ? (
          <p>{[view.counselor.name, view.counselor.title].filter(Boolean).join(', ')}</p>
        ) : (
          <p>{t('seeker:path.noCounselor')}</p>
        )}
        <p>{t('seeker:authority.contact')}</p>
      </Section>
      <Section title={t('seeker:authority.language')}>
        <div className="flow">
          <p>{t('seeker:authority.languageText')}</p>
          <p>{t('seeker:authority.interpreter')}</p>
          <p className="muted small">{t('rules:source', { source: '380/2023 19 §' })}</p>
        </div>
      </Section>
      <Section title={t('seeker:authority.change')}>
        <p>{t('seeker:authority.changeText')}</p>
      </Section>
    </>
  );
}
