import { useParams } from '@remix-run/react';
import { staffChannels } from '#app/core/actor.ts';
import { useOwnPaths } from '#app/core/own-paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';
import type { Recorded } from './recorded.queries.server.ts';

/** On the matter itself: what staff wrote down for the person, and what to do where it is wrong. Nothing where they did not. */
export function RecordedForYou({ lines }: { lines: readonly Recorded[] }) {
  const { t, language } = useTexts('onBehalf');
  const seeker = useOwnPaths(language);
  const { channel: told } = useParams();
  const forStaff = staffChannels.some((each) => each === told);
  if (lines.length === 0) return null;
  return (
    <Section title={t(forStaff ? 'onBehalf:recorded.titleOf' : 'onBehalf:recorded.title')}>
      <ul>
        {lines.map(({ id, at, by: name, channel, what }) => (
          <li key={id}>
            {t(forStaff ? 'onBehalf:recorded.lineOf' : 'onBehalf:recorded.line', {
              name,
              by: t(`onBehalf:by.${channel}`),
              date: formatDate(language, at),
              what,
            })}
          </li>
        ))}
      </ul>
      {!forStaff && (
        <p>
          {t('onBehalf:recorded.correct')}{' '}
          <a href={seeker.newDataRequest('correction')}>{t('onBehalf:recorded.ask')}</a>
        </p>
      )}
    </Section>
  );
}
