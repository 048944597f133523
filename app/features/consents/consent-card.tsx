import { useOwnPaths } from '#app/core/own-paths.ts';
import { formatDate, formatList } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Row } from '#app/ui/layout.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { listOwnConsents } from './own-consents.queries.server.ts';

export type OwnConsent = Awaited<ReturnType<typeof listOwnConsents>>[number];

const tones: Record<string, 'success' | 'warning'> = { given: 'success', asked: 'warning' };

/** What was allowed, to whom, until when, and the way back. */
export function ConsentCard({ consent }: { consent: OwnConsent }) {
  const { t, language } = useTexts('consents');
  const { stateLabel } = useLabels();
  const seeker = useOwnPaths(language);
  const { id, candidacyId, state, permitted } = consent;
  const mayAnswer = candidacyId !== null && permitted.includes('GIVE');
  return (
    <Card title={`${consent.company}: ${consent.job}`}>
      <Row>
        <Tag tone={tones[state] ?? 'neutral'}>{stateLabel('consents', state)}</Tag>
      </Row>
      <ConsentFacts consent={consent} />
      <Row>
        {mayAnswer && (
          <ButtonLink href={seeker.jobConsent(candidacyId)} icon="check">
            {t('consents:own.answer')}
          </ButtonLink>
        )}
        {permitted.includes('WITHDRAW') && (
          <ButtonLink href={seeker.consentWithdraw(id)} kind="secondary">
            {t('consents:own.withdraw')}
          </ButtonLink>
        )}
        <a href={seeker.consent(id)}>{t('consents:own.more')}</a>
      </Row>
    </Card>
  );
}

/** The days and parts of a consent. */
export function ConsentFacts({ consent }: { consent: OwnConsent }) {
  const { t, language } = useTexts('consents', 'candidacies');
  const label = useLabel();
  const dated: [string, Date | string | null][] = [
    [t('consents:own.askedOn'), consent.askedAt],
    [t('consents:own.givenOn'), consent.givenAt],
    [t('consents:own.refusedOn'), consent.refusedAt],
    [t('consents:own.withdrawnOn'), consent.withdrawnAt],
    [t('consents:own.until'), consent.expiresOn],
  ];
  const items = consent.items.map((item) => label(`candidacies:consentItem.${item}`));
  return (
    <DefinitionList
      items={[
        ...(items.length > 0 ? [{ label: t('consents:own.what'), value: formatList(language, items) }] : []),
        ...dated.flatMap(([name, day]) => (day ? [{ label: name, value: formatDate(language, day) }] : [])),
      ]}
    />
  );
}
