import type { FormProblemState } from '#app/core/form-problem.tsx';
import { pathsIn } from '#app/core/paths.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Stack } from '#app/ui/layout.tsx';
import { Tag, type TagTone } from '#app/ui/tag.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { intakeFields, type Standing } from './intake-fields.ts';
import type { RowView } from './intake.queries.server.ts';

/** The form around no row, so that the table keeps its width: fields and buttons name it. */
const MENDING = 'mending';

type Props = { rows: RowView[]; version: number; open: boolean; form: FormProblemState };

const tones: Record<Standing, TagTone> = {
  new: 'info',
  wrong: 'warning',
  twice: 'neutral',
  known: 'neutral',
  elsewhere: 'neutral',
  failed: 'error',
  created: 'success',
};

/** The rows of a list; what is wrong is mended where it stands, all rows of the page in one form. */
export function IntakeRows({ rows, version, open, form }: Props) {
  const { t } = useTexts('intake');
  if (rows.length === 0) return <EmptyState icon="check" title={t('intake:rows.none')} />;
  const mends = open && rows.some(({ standing }) => standing === 'wrong');
  return (
    <Stack>
      <DataTable
        caption={t('intake:rows.caption')}
        captionHidden
        rows={rows}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'number', label: t('intake:rows.number'), align: 'end', cell: ({ number }) => number },
          {
            key: 'name',
            label: t('intake:rows.name'),
            rowHeader: true,
            cell: (row) => <RowName row={row} />,
          },
          { key: 'standing', label: t('intake:rows.standing'), cell: (row) => <RowStanding row={row} /> },
          ...(open
            ? [
                {
                  key: 'mend',
                  label: t('intake:rows.mend'),
                  cell: (row: RowView) => <RowMending row={row} form={form} />,
                },
              ]
            : []),
        ]}
      />
      <form id={MENDING} method="post" noValidate>
        <input type="hidden" name="version" value={version} />
        {mends && <Button>{t('intake:rows.save')}</Button>}
      </form>
    </Stack>
  );
}

function RowName({ row: { personId, name, number } }: { row: RowView }) {
  const { t, language } = useTexts('intake');
  const shown = name || `${t('intake:rows.number')} ${number}`;
  return personId ? <a href={pathsIn(language).counselor.client(personId)}>{shown}</a> : shown;
}

function RowStanding({ row: { standing, sameAs, personId, cells } }: { row: RowView }) {
  const { t } = useTexts('intake');
  const why =
    standing === 'twice' && sameAs !== null
      ? t('intake:why.twice', { number: sameAs })
      : (standing === 'known' || standing === 'elsewhere' || standing === 'failed') &&
        t(`intake:why.${standing}`);
  return (
    <>
      <Tag tone={tones[standing]}>{t(`intake:standing.${standing}`)}</Tag>
      {why && <p className="muted small">{why}</p>}
      {standing === 'known' && personId && cells.nonDisclosure && (
        <p className="small">{t('intake:why.protection')}</p>
      )}
    </>
  );
}

function RowMending({ row, form }: { row: RowView; form: FormProblemState }) {
  const { t } = useTexts('intake');
  const label = useLabel();
  const { number, standing, problems, cells } = row;
  if (standing === 'failed')
    return (
      <Button
        form={MENDING}
        kind="quiet"
        name="again"
        value={number}
        aria-label={t('intake:rows.againRow', { number })}
      >
        {t('intake:rows.again')}
      </Button>
    );
  if (standing !== 'wrong') return null;
  const wrong = intakeFields.filter((field) => problems[field]);
  return (
    <Stack gap="small">
      {wrong.map((field) => (
        <TextField
          key={field}
          form={MENDING}
          name={`cell-${number}-${field}`}
          label={t('intake:rows.cell', { field: t(`intake:field.${field}`), number })}
          error={label(`errors:${problems[field] ?? 'invalid'}`)}
          defaultValue={form.value(`cell-${number}-${field}`, cells[field] ?? '')}
          autoComplete="off"
          width="medium"
        />
      ))}
    </Stack>
  );
}
