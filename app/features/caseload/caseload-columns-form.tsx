import { useTexts } from '#app/i18n/use-texts.ts';
import { Icon } from '#app/ui/icon.tsx';
import { innerHtml, safe } from '#app/ui/markup.ts';
import { columns, type Column } from './caseload-columns.ts';

type ColumnsFormProps = {
  path: string;
  /** What the address says beside the columns, as the fields of a form. */
  kept: [string, string][];
  shown: readonly Column[];
  usual: string;
  /** Leads to the same page with links that move each column; null where they stand already. */
  arrange: string | null;
  moves: { column: Column; earlier: string | null; later: string | null }[];
};

/** Which columns are shown, and in which order. A form that asks, so that the choice stands in the address. */
export function CaseloadColumnsForm({ path, kept, shown, usual, arrange, moves }: ColumnsFormProps) {
  const { t } = useTexts('caseload');
  const hidden = columns.filter((column) => !shown.includes(column));
  const boxes = [...shown, ...hidden]
    .filter((column) => column !== 'name')
    .map((column) => {
      const id = `column-${column}`;
      const checked = shown.includes(column) && safe` checked`;
      return safe`<div class="choice"><input type="checkbox" id="${id}" name="columns" value="${column}"${checked}><label for="${id}">${t(`caseload:column.${column}`)}</label></div>`;
    });
  const fields = kept.map(([name, value]) => safe`<input type="hidden" name="${name}" value="${value}">`);
  const links = [
    safe`<a href="${usual}">${t('caseload:columns.usual')}</a>`,
    ...(arrange === null ? [] : [safe`<a href="${arrange}">${t('caseload:columns.order')}</a>`]),
  ];
  // As text, because it stands on each page of the list: ninety elements for a choice that few make.
  const form = safe`<form method="get" action="${path}" class="form">${fields}<input type="hidden" name="columns" value="name"><fieldset class="fieldset"><legend>${t('caseload:columns.legend')}</legend><p class="hint">${t('caseload:columns.hint')}</p><div class="choices" data-inline="true">${boxes}</div></fieldset><div class="row"><button class="button" data-size="small" data-kind="primary">${t('caseload:columns.show')}</button>${links}</div></form>`;
  return (
    <details className="confirm" open={moves.length > 0}>
      <summary className="button" data-kind="secondary" data-size="small">
        <span>{t('caseload:columns.summary')}</span>
        <Icon name="chevronDown" size={18} />
      </summary>
      <div className="confirm-panel stack">
        {moves.length > 0 && <Moves moves={moves} />}
        <div dangerouslySetInnerHTML={innerHtml(form)} />
      </div>
    </details>
  );
}

function Moves({ moves }: Pick<ColumnsFormProps, 'moves'>) {
  const { t } = useTexts('caseload');
  return (
    <ol className="stack" data-gap="small" aria-label={t('caseload:columns.orderLabel')}>
      {moves.map(({ column, earlier, later }) => {
        const named = { column: t(`caseload:column.${column}`) };
        return (
          <li key={column}>
            <span className="row">
              {named.column}
              {earlier && (
                <a href={earlier} id={`earlier-${column}`} aria-label={t('caseload:columns.earlier', named)}>
                  <Icon name="arrowUp" size={20} />
                </a>
              )}
              {later && (
                <a href={later} id={`later-${column}`} aria-label={t('caseload:columns.later', named)}>
                  <Icon name="arrowDown" size={20} />
                </a>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
