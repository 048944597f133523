import { pathsIn } from '#app/core/paths.ts';
import type { OpenPromise } from '#app/features/plans/promises.queries.server.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { Tag } from '#app/ui/tag.tsx';

/** What the authority owes a client, until it is kept or let go with a reason. */
export function ClientPromises({
  promises,
  personId,
  today,
}: {
  promises: OpenPromise[];
  personId: string;
  today: string;
}) {
  const { t, language } = useTexts('counselor');
  const { counselor } = pathsIn(language);
  if (promises.length === 0) return null;
  return (
    <Section id="promises" title={t('counselor:promise.open')}>
      <ul className="stack" data-gap="small">
        {promises.map(({ id, description, dueOn }) => (
          <li key={id} className="row">
            <span>
              {description}
              {dueOn && `, ${t('counselor:today.by', { date: formatDate(language, dueOn) })}`}
            </span>
            {dueOn !== null && dueOn < today && <Tag tone="warning">{t('counselor:handover.late')}</Tag>}
            <ButtonLink
              kind="quiet"
              size="small"
              href={counselor.promise(personId, id)}
              aria-label={`${t('counselor:promise.close')}: ${description}`}
            >
              {t('counselor:promise.close')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
