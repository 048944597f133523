import type { Duty } from '#app/core/duties.ts';
import { pathsIn } from '#app/core/paths.ts';
import { formatDate } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DataTable } from '#app/ui/data-table.tsx';
import { Section } from '#app/ui/section.tsx';

type HeldDutiesProps = {
  account: {
    id: string;
    ordinary: boolean;
    duties: { duty: Duty; from: string | null; until: string | null }[];
  };
  governed: boolean;
};

/** What somebody may do and for how long, with the way to take it back. */
export function HeldDuties({ account, governed }: HeldDutiesProps) {
  const { t, language } = useTexts('rights');
  const { manager } = pathsIn(language);
  const days = ({ from, until }: HeldDutiesProps['account']['duties'][number]) => {
    if (from === null) return t('rights:held.byRole');
    const begin = formatDate(language, from);
    return until === null
      ? t('rights:held.since', { from: begin })
      : t('rights:held.between', { from: begin, until: formatDate(language, until) });
  };
  return (
    <Section title={t('rights:field.duties')}>
      {account.ordinary && <p>{t('rights:held.ordinary')}</p>}
      {account.duties.length === 0 ? (
        <p className="muted">{t('rights:held.none')}</p>
      ) : (
        <DataTable
          caption={t('rights:field.duties')}
          captionHidden
          rows={account.duties}
          rowKey={({ duty, from }) => `${duty} ${from}`}
          columns={[
            {
              key: 'duty',
              label: t('rights:field.duty'),
              rowHeader: true,
              cell: ({ duty }) => (
                <>
                  {t(`rights:duty.${duty}`)}
                  <br />
                  <span className="muted small">{t(`rights:dutyText.${duty}`)}</span>
                </>
              ),
            },
            { key: 'days', label: t('rights:field.days'), cell: days },
            ...(governed
              ? [
                  {
                    key: 'end',
                    label: t('rights:field.act'),
                    cell: ({ duty }: { duty: Duty }) => (
                      <a
                        href={manager.endDuty(account.id, duty)}
                        aria-label={`${t('rights:held.end')}: ${t(`rights:duty.${duty}`)}`}
                      >
                        {t('rights:held.end')}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Section>
  );
}
