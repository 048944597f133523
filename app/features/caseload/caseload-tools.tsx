import type { ComponentProps } from 'react';
import { pathsIn } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { SheetButton } from '#app/ui/filter-bar.tsx';
import { FILTER_SHEET } from './caseload-filters.tsx';
import { CaseloadColumnsForm } from './caseload-columns-form.tsx';

type ToolsProps = {
  choice: ComponentProps<typeof CaseloadColumnsForm>;
  saveHref: string;
  /** Null for whoever has not the duty to take lists out. */
  exportHref: string | null;
};

/** What can be done with the list as a whole. */
export function CaseloadTools({ choice, saveHref, exportHref }: ToolsProps) {
  const { t, language } = useTexts('caseload', 'intake');
  return (
    <div className="row" data-narrow="line">
      <SheetButton sheet={FILTER_SHEET} icon="search">
        {t('caseload:filter.open')}
      </SheetButton>
      <CaseloadColumnsForm {...choice} />
      <ButtonLink href={saveHref} kind="secondary" size="small" icon="star">
        {t('caseload:view.save')}
      </ButtonLink>
      {exportHref !== null && (
        <ButtonLink href={exportHref} kind="secondary" size="small" icon="download">
          {t('caseload:export.link')}
        </ButtonLink>
      )}
      <ButtonLink href={pathsIn(language).counselor.intakes} kind="secondary" size="small" icon="plus">
        {t('intake:title')}
      </ButtonLink>
    </div>
  );
}
