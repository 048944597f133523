import { formatDate } from '#app/i18n/format.ts';
import { useLabels } from '#app/i18n/labels.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { RequestLine } from './requests.queries.server.ts';

type Props = { requests: readonly RequestLine[]; href: (id: string) => string; none: string };

const open = ['sent', 'inProgress'];

/** A person's requests, each with its state and, while it waits, the day by which it is answered. */
export function RequestList({ requests, href, none }: Props) {
  const { t, language } = useTexts('ownData');
  const { stateLabel } = useLabels();
  const label = useLabel();
  if (requests.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {requests.map(({ id, kind, state, receivedOn, dueOn }) => (
        <li key={id}>
          <a href={href(id)}>
            {label(`requests:kind.${kind}`)}, {formatDate(language, receivedOn)}
          </a>
          : {stateLabel('requests', state)}
          {open.includes(state) && `, ${t('ownData:mine.dueOn', { day: formatDate(language, dueOn) })}`}
        </li>
      ))}
    </ul>
  );
}
