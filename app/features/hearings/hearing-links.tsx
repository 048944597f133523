import { formatDate } from '#app/i18n/format.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Section } from '#app/ui/section.tsx';
import type { HearingList } from './hearings.queries.server.ts';

type Props = HearingList & {
  hearingHref: (id: string) => string;
  decisionHref: (id: string) => string;
  /** A section of its own, or lines inside another part of the page. */
  headingLevel: 'section' | 'none';
};

/** The person's hearings and decisions, each with its page. */
export function HearingLinks({ hearings, decisions, hearingHref, decisionHref, headingLevel }: Props) {
  const { t, language } = useTexts('hearings');
  const label = useLabel();
  const { stateLabel } = useLabels();
  if (hearings.length + decisions.length === 0) return null;
  const list = (
    <ul>
      {decisions.map(({ id, kind, servedAt }) => (
        <li key={id}>
          <a href={decisionHref(id)}>{label(`hearings:decision.title.${kind}`)}</a>,{' '}
          {formatDate(language, servedAt)}
        </li>
      ))}
      {hearings.map(({ id, about, state, happenedOn }) => (
        <li key={id}>
          <a href={hearingHref(id)}>
            {label(`hearings:title.${about}`)}, {formatDate(language, happenedOn)}
          </a>
          : {stateLabel('hearings', state)}
        </li>
      ))}
    </ul>
  );
  return headingLevel === 'section' ? <Section title={t('hearings:list')}>{list}</Section> : list;
}
