import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ClientView } from './client.queries.server.ts';

/** Who this is, whose client, in what state, and what can be begun from here. */
export function ClientHeader({ client }: { client: ClientView }) {
  const { t, language } = useTexts('counselor', 'onBehalf');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const { personId, journey } = client;
  const active = journey.phase.startsWith('active.');
  return (
    <>
      {client.nonDisclosure && (
        <Notice tone="warning" title={t('counselor:protected.title')}>
          <p>{t(client.contactAllowed ? 'counselor:protected.text' : 'counselor:protected.byDuty')}</p>
          {client.contactHidden && client.contactAllowed && (
            <a href="?contact=shown">{t('counselor:protected.show')}</a>
          )}
        </Notice>
      )}
      <PageHeader
        title={client.name}
        back={{ href: counselor.caseload, label: t('counselor:client.back') }}
        actions={
          <>
            <ButtonLink
              kind="secondary"
              icon="person"
              href={pathsIn(language).onBehalf(personId, 'seen').path}
            >
              {t('counselor:client.asSeen')}
            </ButtonLink>
            <ButtonLink kind="secondary" icon="edit" href={counselor.onBehalf(personId)}>
              {t('onBehalf:open')}
            </ButtonLink>
            {active && (
              <>
                <ButtonLink kind="secondary" icon="calendar" href={counselor.newMeeting(personId)}>
                  {t('counselor:client.newMeeting')}
                </ButtonLink>
                <ButtonLink kind="secondary" icon="hands" href={counselor.refer(personId)}>
                  {t('counselor:client.refer')}
                </ButtonLink>
                <ButtonLink kind="secondary" icon="briefcase" href={counselor.match(personId)}>
                  {t('counselor:client.match')}
                </ButtonLink>
              </>
            )}
            {journey.permitted.includes('CONTINUE_SUPPORT') && (
              <ButtonLink icon="heart" href={counselor.support(personId)}>
                {t('counselor:client.reviewSupport')}
              </ButtonLink>
            )}
            {journey.permitted.includes('REFUSE_REGISTRATION') && (
              <ButtonLink href={counselor.registration(personId)}>{t('counselor:client.decide')}</ButtonLink>
            )}
          </>
        }
      >
        <div className="row">
          <Tag tone={active ? 'success' : 'neutral'}>{label(`journey:state.${journey.phase}`)}</Tag>
          <span>
            {t('counselor:client.born', { date: formatDate(language, client.birthDate) })}
            {' · '}
            {t('counselor:client.language', {
              language: label(`counselor:language.${client.serviceLanguage}`),
            })}
            {client.interpreterLanguage &&
              ` · ${t('counselor:client.interpreter', { language: label(`codes:languageName.${client.interpreterLanguage}`) })}`}
          </span>
        </div>
      </PageHeader>
    </>
  );
}
