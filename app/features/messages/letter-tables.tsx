import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Checkbox } from '#app/ui/checkbox.tsx';
import { DataTable, type Column } from '#app/ui/data-table.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import type { LetterLine } from './letters.queries.server.ts';

/** What waits to be posted or called about; each line is ticked when it has been done. */
export function WaitingLetters({ lines, ticked }: { lines: LetterLine[]; ticked: string[] }) {
  const { t, language } = useTexts('messages');
  const { counselor } = pathsIn(language);
  const common = useCommonColumns();
  const who: Column<LetterLine> = {
    key: 'who',
    label: t('messages:letters.who'),
    rowHeader: true,
    cell: ({ id, name, guarded }) => (
      <>
        <Checkbox
          name="deliveries"
          id={`delivery-${id}`}
          value={id}
          label={name}
          defaultChecked={ticked.includes(id)}
        />
        {guarded && <Tag tone="warning">{t('messages:letters.protected')}</Tag>}
      </>
    ),
  };
  const answer: Column<LetterLine> = {
    key: 'answer',
    label: t('messages:letters.answerBy'),
    cell: ({ answerBy, tooLate }) => (
      <>
        {answerBy ? formatDate(language, answerBy) : '–'}{' '}
        {tooLate && <Tag tone="warning">{t('messages:letters.tooLate')}</Tag>}
      </>
    ),
  };
  const open: Column<LetterLine> = {
    key: 'open',
    label: t('messages:letters.open'),
    cell: ({ id, name, channel }) => (
      <a href={counselor.letter(id)}>
        {t(channel === 'letter' ? 'messages:letters.openLetter' : 'messages:letters.openCall')}
        <VisuallyHidden>: {name}</VisuallyHidden>
      </a>
    ),
  };
  return (
    <DataTable
      caption={t('messages:letters.waiting')}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[who, ...common, answer, open]}
    />
  );
}

/** What has been posted lately, and when it counts as received. */
export function DoneLetters({ lines }: { lines: LetterLine[] }) {
  const { t, language } = useTexts('messages');
  const { counselor } = pathsIn(language);
  const common = useCommonColumns();
  const day = (on: string | null) => (on ? formatDate(language, on) : '–');
  return (
    <DataTable
      caption={t('messages:letters.done')}
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          label: t('messages:letters.who'),
          rowHeader: true,
          cell: ({ id, name }) => <a href={counselor.letter(id)}>{name}</a>,
        },
        ...common,
        { key: 'doneOn', label: t('messages:letters.doneOn'), cell: ({ doneOn }) => day(doneOn) },
        {
          key: 'received',
          label: t('messages:letters.received'),
          cell: ({ receivedOn, tooLate }) => (
            <>
              {day(receivedOn)} {tooLate && <Tag tone="warning">{t('messages:letters.tooLate')}</Tag>}
            </>
          ),
        },
      ]}
    />
  );
}

function useCommonColumns(): Column<LetterLine>[] {
  const { t, language } = useTexts('messages');
  const label = useLabel();
  return [
    {
      key: 'what',
      label: t('messages:letters.what'),
      cell: ({ channel, group }) =>
        `${label(`messages:letters.way.${channel}`)}: ${label(`messages:mail.group.${group}`)}`,
    },
    {
      key: 'language',
      label: t('messages:letters.language'),
      cell: (line) => label(`counselor:language.${line.language}`),
      secondary: true,
    },
    { key: 'at', label: t('messages:letters.at'), cell: ({ at }) => formatDate(language, at) },
  ];
}
