import { pathsIn } from '#app/core/paths.ts';
import { formatDate, formatList } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ReachView } from './reach.queries.server.ts';

/** On the client's page: how this person hears from us, in which language, and what does not work. */
export function ReachCard({ reach }: { reach: ReachView }) {
  const { t, language } = useTexts('messages', 'requests');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const { personId, channel, chosen, serviceLanguage, interpreterLanguage, lastLetter, waiting } = reach;
  const trouble = troubleOf(reach);
  return (
    <Card title={t('messages:reach.title')}>
      {trouble && (
        <Notice tone="warning" title={t(`messages:reach.${trouble}`)}>
          <p>{t(`messages:reach.${trouble}Text`)}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          {
            label: t('messages:reach.way'),
            value: `${label(`messages:choice.${channel}`)}${chosen ? '' : ` (${t('messages:reach.byDefault')})`}`,
            action: <a href={counselor.reach(personId)}>{t('messages:reach.change')}</a>,
          },
          { label: t('messages:reach.possible'), value: useWays(reach) },
          {
            label: t('messages:reach.language'),
            value: label(`counselor:language.${serviceLanguage}`),
          },
          ...(interpreterLanguage
            ? [
                {
                  label: t('messages:reach.interpreter'),
                  value: label(`codes:languageName.${interpreterLanguage}`),
                },
              ]
            : []),
          ...(lastLetter
            ? [
                {
                  label: t('messages:reach.lastLetter'),
                  value: t('messages:reach.posted', {
                    on: formatDate(language, lastLetter.postedOn),
                    day: formatDate(language, lastLetter.receivedOn),
                  }),
                },
              ]
            : []),
        ]}
      />
      <p>
        <a href={counselor.newDataRequest(personId)}>{t('requests:record.title')}</a>
      </p>
      {waiting > 0 && (
        <p>
          <a href={counselor.letters}>{t('messages:reach.waiting', { count: waiting })}</a>
        </p>
      )}
    </Card>
  );
}

type Trouble = 'unreachable' | 'onlyCall' | 'refused' | 'noPost';

/** The worst first. */
function troubleOf({ hasEmail, hasPhone, hasAddress, channel, refusedOn }: ReachView): Trouble | null {
  if (!hasEmail && !hasAddress) return hasPhone ? 'onlyCall' : 'unreachable';
  if (refusedOn && channel === 'email') return 'refused';
  return channel === 'letter' && !hasAddress ? 'noPost' : null;
}

function useWays({ hasEmail, hasPhone, hasAddress }: ReachView): string {
  const { t, language } = useTexts('messages');
  const ways = [
    hasEmail && t('messages:reach.email'),
    hasPhone && t('messages:reach.phone'),
    hasAddress && t('messages:reach.post'),
  ].filter((way) => way !== false);
  return ways.length > 0 ? formatList(language, ways) : '–';
}
