import { useOwnPaths } from '#app/core/own-paths.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

type Props = {
  values: Record<string, string | string[]>;
  areas: { value: string; label: string }[];
};

/** The written notice as it will be given. Nothing is written before the person sends it. */
export function SwitchPreview({ values, areas }: Props) {
  const { t, language } = useTexts('authority');
  const label = useLabel();
  const said = (name: string) => [values[name]].flat()[0] ?? '';
  const area = areas.find(({ value }) => value === said('areaCode'));
  return (
    <>
      <PageHeader
        title={t('authority:switch.previewTitle')}
        lead={t('authority:switch.previewLead')}
        back={{ href: useOwnPaths(language).authority, label: t('authority:toAuthority') }}
      />
      <p>{t('authority:switch.statement')}</p>
      <DefinitionList
        items={[
          { label: t('authority:field.areaCode'), value: area?.label ?? said('areaCode') },
          { label: t('authority:field.ground'), value: label(`authority:ground.${said('ground')}`) },
          { label: t('authority:field.text'), value: said('text') },
        ]}
      />
      <p>{t('authority:switch.after')}</p>
      <div className="row">
        {(['give', 'edit'] as const).map((step) => (
          <form key={step} method="post">
            {['version', 'areaCode', 'ground', 'text'].map((name) => (
              <input key={name} type="hidden" name={name} value={said(name)} />
            ))}
            <input type="hidden" name="step" value={step} />
            <Button kind={step === 'give' ? 'primary' : 'secondary'}>{t(`authority:switch.${step}`)}</Button>
          </form>
        ))}
      </div>
    </>
  );
}
