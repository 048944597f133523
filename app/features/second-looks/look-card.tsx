import { pathsIn } from '#app/core/paths.ts';
import { formatDateTime } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { SubjectLook } from './look-of-subject.queries.server.ts';

/** Where the second look stands, on the page of what is to be decided. */
export function LookCard({ look }: { look: NonNullable<NonNullable<SubjectLook>['look']> }) {
  const { t, language } = useTexts('secondLooks');
  const { counselor } = pathsIn(language);
  const approved = look.state === 'approved' && look.approvedAt !== null;
  return (
    <Notice tone={approved ? 'success' : 'warning'} title={t('secondLooks:ask.title')}>
      <p>
        {approved
          ? t('secondLooks:isApproved', {
              name: look.approvedBy,
              when: formatDateTime(language, look.approvedAt ?? ''),
            })
          : look.state === 'returned'
            ? t('secondLooks:isReturned')
            : look.state === 'drafted'
              ? t('secondLooks:isDrafted')
              : t('secondLooks:waitsFor')}
      </p>
      <p>
        <a href={counselor.secondLook(look.id)}>{t('secondLooks:toLook')}</a>
      </p>
    </Notice>
  );
}
