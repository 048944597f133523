import type { Paths } from '#app/core/paths.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

export type Selected = 'none' | 'page' | 'all';

type SelectionProps = {
  selected: Selected;
  /** Links that tick the page's rows, all pages of the view, or nothing. */
  links: Record<Selected, string>;
  /** The first is what the form does when none of its buttons is pressed. */
  kinds: readonly [string, ...string[]];
  query: string;
  paths: Pick<Paths['counselor'], 'newBulk' | 'bulkActs'>;
};

/** The form to which the ticks of the rows belong, with the acts that are done for many. */
export function CaseloadSelection({ selected, links, kinds, query, paths }: SelectionProps) {
  const { t } = useTexts('caseload');
  const label = useLabel();
  return (
    <form
      method="post"
      id="selection"
      action={paths.newBulk(kinds[0])}
      className="stack"
      data-gap="small"
      aria-label={t('caseload:select.label')}
    >
      <input type="hidden" name="query" value={query} />
      {selected === 'all' && <input type="hidden" name="all" value="1" />}
      <div className="row" data-narrow="line">
        {kinds.map((kind) => (
          <button
            key={kind}
            className="button"
            data-kind="secondary"
            data-size="small"
            formAction={paths.newBulk(kind)}
          >
            {label(`bulk:kind.${kind}`)}
          </button>
        ))}
        {selected !== 'page' && <a href={links.page}>{t('caseload:select.page')}</a>}
        {selected !== 'all' && <a href={links.all}>{t('caseload:select.all')}</a>}
        {selected !== 'none' && <a href={links.none}>{t('caseload:select.none')}</a>}
        <a href={paths.bulkActs}>{t('caseload:select.acts')}</a>
      </div>
      {selected === 'all' && <p role="status">{t('caseload:select.allChosen')}</p>}
    </form>
  );
}
