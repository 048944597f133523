import type { FormProblemState } from '#app/core/form-problem.tsx';
import { lookKinds } from '#app/features/second-looks/second-look.machine.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { Button } from '#app/ui/button.tsx';
import { CheckboxGroup } from '#app/ui/checkbox-group.tsx';
import { Fieldset } from '#app/ui/fieldset.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { NumberField } from '#app/ui/number-field.tsx';
import { TextArea } from '#app/ui/text-area.tsx';
import type { AreaRulesView } from './area-rules.queries.server.ts';
import { limits, type NumberRule } from './area-rules.ts';

type Props = { form: FormProblemState; rules: AreaRulesView };

/** What an area chooses itself, each with what the law says of it. */
export function AreaRulesForm({ form, rules }: Props) {
  const { t } = useTexts('areaRules');
  const number = (name: NumberRule) => (
    <NumberField
      name={name}
      label={t(`areaRules:rule.${name}`)}
      hint={t('areaRules:limits', limits[name])}
      unit={t(name === 'renewalMonths' ? 'areaRules:unit.months' : 'areaRules:unit.days')}
      defaultValue={form.value(name, String(rules.numbers[name]))}
      error={form.error(name)}
      required
    />
  );
  return (
    <form method="post" noValidate className="form">
      <input type="hidden" name="version" value={rules.version} />
      <Fieldset legend={t('areaRules:renewal.title')} hint={t('areaRules:renewal.law')} id="rules-renewal">
        {number('renewalMonths')}
        {number('renewalDays')}
      </Fieldset>
      <Fieldset legend={t('areaRules:answer.title')} hint={t('areaRules:answer.law')} id="rules-answer">
        {number('answerDays')}
      </Fieldset>
      <LookChoices form={form} rules={rules} />
      <TextArea
        name="why"
        label={t('areaRules:why')}
        hint={t('areaRules:whyHint')}
        defaultValue={form.value('why')}
        error={form.error('why')}
        maxLength={500}
        rows={3}
        required
      />
      <p>{t('areaRules:effect')}</p>
      <FormActions>
        <Button>{t('areaRules:save')}</Button>
      </FormActions>
    </form>
  );
}

function LookChoices({ form, rules: { looks, open, lookers } }: Props) {
  const { t } = useTexts('areaRules', 'secondLooks');
  return (
    <Fieldset legend={t('areaRules:looks.title')} hint={t('areaRules:looks.law')} id="rules-looks">
      {lookers < 2 ? (
        <Notice tone="warning">
          <p>{t('areaRules:looks.few', { count: lookers })}</p>
        </Notice>
      ) : (
        <p>{t('areaRules:looks.lookers', { count: lookers })}</p>
      )}
      <CheckboxGroup
        name="looks"
        label={t('areaRules:looks.which')}
        hint={t('areaRules:looks.switching')}
        error={form.error('looks')}
        defaultValues={form.values('looks', looks)}
        options={lookKinds.map((kind) => {
          const count = open[kind] ?? 0;
          return {
            value: kind,
            label: t(`secondLooks:kind.${kind}`),
            ...(count > 0 && { hint: t('areaRules:looks.open', { count }) }),
          };
        })}
      />
    </Fieldset>
  );
}
