import { pathsIn } from '#app/core/paths.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { DataTable } from '#app/ui/data-table.tsx';
import { Row } from '#app/ui/layout.tsx';
import { Tag } from '#app/ui/tag.tsx';
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx';
import { openedAt } from '#app/features/caseload/opened-at.ts';
import type { SavedView } from './views-seen.server.ts';
import type { ViewStep } from './view-name.ts';

type Listed = SavedView & { steps: ViewStep[] };

/** Views as links that open them, with what can be done with each. A view is moved by its own button, by keyboard too. */
export function ViewList({ caption, views }: { caption: string; views: Listed[] }) {
  const { t, language } = useTexts('caseload');
  const { counselor } = pathsIn(language);
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={views}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: t('caseload:view.name'),
          rowHeader: true,
          cell: ({ name, query }) => <a href={openedAt(counselor.caseload, query)}>{name}</a>,
        },
        { key: 'marks', label: t('caseload:view.state'), cell: (view) => <Marks view={view} /> },
        { key: 'order', label: t('caseload:view.order'), cell: (view) => <Moves view={view} /> },
        { key: 'acts', label: t('caseload:view.acts'), cell: (view) => <Acts view={view} /> },
      ]}
    />
  );
}

function Marks({ view: { own, owner, shared, opensFirst } }: { view: Listed }) {
  const { t } = useTexts('caseload');
  return (
    <Row>
      {!own && t('caseload:view.by', { name: owner })}
      {own && opensFirst && <Tag tone="info">{t('caseload:view.first')}</Tag>}
      {own && shared && <Tag>{t('caseload:view.shared')}</Tag>}
    </Row>
  );
}

/** The id of a button takes the focus back to it after the page that moved the view. */
function Moves({ view: { id, name, steps } }: { view: Listed }) {
  const { t, language } = useTexts('caseload');
  const { counselor } = pathsIn(language);
  return (
    <Row>
      {(['up', 'down'] as const)
        .filter((step) => steps.includes(step))
        .map((step) => (
          <form key={step} method="post" action={counselor.viewStep(id, step)}>
            <Button
              id={`${step}-${id}`}
              kind="quiet"
              size="small"
              icon={step === 'up' ? 'arrowUp' : 'arrowDown'}
            >
              <VisuallyHidden>{t(`caseload:view.${step}`, { name })}</VisuallyHidden>
            </Button>
          </form>
        ))}
    </Row>
  );
}

function Acts({ view: { id, name, own, steps } }: { view: Listed }) {
  const { t, language } = useTexts('caseload');
  const { counselor } = pathsIn(language);
  const shown = steps.filter((step) => step !== 'up' && step !== 'down');
  return (
    <Row>
      {own && (
        <ButtonLink
          kind="quiet"
          size="small"
          href={counselor.view(id)}
          aria-label={`${t('caseload:view.edit')}: ${name}`}
        >
          {t('caseload:view.edit')}
        </ButtonLink>
      )}
      {shown.map((step) => (
        <ButtonLink
          key={step}
          kind="quiet"
          size="small"
          href={counselor.viewStep(id, step)}
          aria-label={`${t(`caseload:view.step.${step}.submit`)}: ${name}`}
        >
          {t(`caseload:view.step.${step}.submit`)}
        </ButtonLink>
      ))}
    </Row>
  );
}
