import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { languageOf } from '#app/core/http.server.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { ConsentCard } from '#app/features/consents/consent-card.tsx';
import { listOwnConsents } from '#app/features/consents/own-consents.queries.server.ts';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { allPurposes, consentPurposes, mayBeAsked } from '#app/rules/consent-purposes.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const consents = await listOwnConsents(actor);
  return { title: textsIn(languageOf(request)).t('consents:own.title'), consents };
}

const parts = ['asked', 'given', 'ended'] as const;
const partOf = (state: string) => parts.find((part) => part === state) ?? 'ended';

export default function Consents() {
  const { title, consents } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('consents');
  const seeker = useOwnPaths(language);
  return (
    <>
      <PageHeader
        title={title}
        lead={t('consents:own.lead')}
        back={{ href: seeker.path, label: t('consents:own.back') }}
      />
      <Stack gap="large">
        {consents.length === 0 && <EmptyState icon="check" title={t('consents:own.none')} />}
        {parts.map((part) => {
          const own = consents.filter(({ state }) => partOf(state) === part);
          return (
            own.length > 0 && (
              <Section key={part} title={t(`consents:own.part.${part}`)}>
                <Stack>
                  {own.map((consent) => (
                    <ConsentCard key={consent.id} consent={consent} />
                  ))}
                </Stack>
              </Section>
            )
          );
        })}
        <Purposes />
      </Stack>
    </>
  );
}

/** What is asked for and what is not, with the law that says so. */
function Purposes() {
  const { t } = useTexts('consents');
  const label = useLabel();
  const listOf = (asked: boolean) =>
    allPurposes
      .filter((purpose) => mayBeAsked(purpose) === asked)
      .map((purpose) => (
        <li key={purpose}>
          {label(`consents:purpose.${purpose}`)}{' '}
          <span className="muted small">
            ({consentPurposes[purpose].source ?? t('consents:own.ownChoice')}
            {asked && !consentPurposes[purpose].inUse && `; ${t('consents:own.notInUse')}`})
          </span>
        </li>
      ));
  return (
    <Section title={t('consents:own.purposes')} lead={t('consents:own.purposesLead')}>
      <div className="flow">
        <ul>{listOf(true)}</ul>
        <p>{t('consents:own.neverAsked')}</p>
        <ul>{listOf(false)}</ul>
      </div>
    </Section>
  );
}
