import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { now } from '#app/core/clock.server.ts';
import { languageOf, refused } from '#app/core/http.server.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { HearingLinks } from '#app/features/hearings/hearing-links.tsx';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { EndFacts, RestartRules, ValidityFacts } from '#app/features/validity/validity-facts.tsx';
import { getValidity, type ValidityView } from '#app/features/validity/validity.queries.server.ts';
import { FileList } from '#app/features/attachments/file-list.tsx';
import { requireSelf } from '#app/features/rights/require-self.server.ts';
import { RecordedForYou } from '#app/features/on-behalf/recorded-for-you.tsx';
import { listRecorded } from '#app/features/on-behalf/recorded.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { textsIn } from '#app/i18n/texts.server.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Row, Stack } from '#app/ui/layout.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';

export { meta } from '#app/core/title.ts';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSelf({ request, params });
  const validity = await getValidity(actor, actor.personId, now());
  if (!validity) throw refused(404);
  const language = languageOf(request);
  const recorded = await listRecorded(actor, { table: 'Journey' }, language);
  return { title: textsIn(language).t('validity:title'), validity, recorded };
}

export default function Validity() {
  const { title, validity, recorded } = useLoaderData<typeof loader>();
  const { t, language } = useTexts('validity');
  const seeker = useOwnPaths(language);
  return (
    <>
      <PageHeader title={title} back={{ href: seeker.path, label: t('validity:toPath') }} />
      <Stack gap="large">
        <ToDo validity={validity} />
        <ValidityFacts validity={validity} />
        {validity.active && (
          <Row>
            <ButtonLink href={seeker.certificate} kind="secondary" icon="file">
              {t('validity:toCertificate')}
            </ButtonLink>
            <ButtonLink href={seeker.change} kind="secondary" icon="edit">
              {t('validity:toChange')}
            </ButtonLink>
          </Row>
        )}
        <HearingLinks
          {...validity}
          hearingHref={seeker.hearing}
          decisionHref={seeker.decision}
          headingLevel="section"
        />
        {validity.end && (
          <Section title={t('validity:end.title')}>
            <EndFacts validity={validity} />
            <RestartRules validity={validity} />
            {validity.erasedOn && <WhyNote why={validity.erasedOn} />}
          </Section>
        )}
        <Told validity={validity} />
        {validity.active && (
          <Section title={t('validity:keeps.title')}>
            <ul>
              {(['renew', 'answer', 'come', 'change'] as const).map((key) => (
                <li key={key}>{t(`validity:keeps.${key}`)}</li>
              ))}
            </ul>
          </Section>
        )}
        <RecordedForYou lines={recorded} />
      </Stack>
    </>
  );
}

/** What is asked of the person now, before everything else. */
function ToDo({ validity }: { validity: ValidityView }) {
  const { t, language } = useTexts('validity');
  const seeker = useOwnPaths(language);
  const permitted: readonly string[] = validity.permitted;
  if (permitted.includes('RENEW_JOBSEEKING'))
    return (
      <Notice tone="warning" title={t('validity:todo.renew')}>
        <Row>
          <ButtonLink href={seeker.renew}>{t('validity:todo.renewButton')}</ButtonLink>
        </Row>
      </Notice>
    );
  if (validity.owed && validity.active)
    return (
      <Notice tone="warning" title={t('validity:todo.clarify')}>
        <p>{validity.owed.what}</p>
        <p>{t('validity:by', { date: formatDate(language, validity.owed.dueOn) })}</p>
        <Row>
          <ButtonLink href={seeker.clarify}>{t('validity:todo.clarifyButton')}</ButtonLink>
        </Row>
      </Notice>
    );
  // What cannot be done online is told below, with the way to do it.
  const online = permitted.includes('RESTART_JOBSEEKING') || permitted.includes('GIVE_CLARIFICATION');
  if (!validity.end || !online) return null;
  return (
    <Row>
      <ButtonLink href={seeker.restart}>{t('validity:todo.restart')}</ButtonLink>
    </Row>
  );
}

/** Clarifications and changes that were told, with what each changed. */
function Told({ validity }: { validity: ValidityView }) {
  const { t, language } = useTexts('validity', 'codes');
  const label = useLabel();
  const { clarifications, changes } = validity;
  return (
    <>
      {clarifications.length > 0 && (
        <Section title={t('validity:asked')}>
          <ul>
            {clarifications.map(({ id, what, answer, askedAt, dueOn, files }) => (
              <li key={id}>
                {formatDate(language, askedAt)}: {what}{' '}
                {answer
                  ? t('validity:answered', { answer })
                  : t('validity:notAnswered', { date: formatDate(language, dueOn) })}
                {files.length > 0 && <FileList files={files} />}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {changes.length > 0 && (
        <Section title={t('validity:changes')}>
          <ul>
            {changes.map(({ id, kind, on, codeAfter, codeBefore }) => (
              <li key={id}>
                {formatDate(language, on)}: {label(`validity:change.kind.${kind}`)}
                {codeAfter !== codeBefore &&
                  codeAfter &&
                  `. ${t('validity:codeBecame', { code: `${codeAfter} ${label(`codes:employmentCode.${codeAfter}`)}` })}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
