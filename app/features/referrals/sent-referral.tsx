import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';

type Matter = { service: string; months: number; purpose: string };
type SentMatterProps = { matter: Matter; reference: string; expiresAt: Date };

/** All that a provider needs to know to say whether it can take somebody in. */
export function SentMatter({ matter, reference, expiresAt }: SentMatterProps) {
  const { t, language } = useTexts('provider', 'referrals');
  return (
    <DefinitionList
      items={[
        { label: t('provider:reference'), value: reference },
        { label: t('referrals:field.serviceId'), value: matter.service },
        { label: t('referrals:own.length'), value: t('referrals:own.months', { count: matter.months }) },
        { label: t('referrals:field.purpose'), value: matter.purpose },
        { label: t('provider:sent.until'), value: formatDate(language, expiresAt) },
      ]}
    />
  );
}

type SentOverProps = { title: string; state: string; answeredAt: Date | null };

/** Why a link opens nothing any more, and what to do now. */
export function SentOver({ title, state, answeredAt }: SentOverProps) {
  const { t, language } = useTexts('provider');
  const label = useLabel();
  return (
    <>
      <PageHeader title={title} lead={label(`provider:sent.state.${state}`)} />
      <div className="flow">
        {answeredAt && <p>{t('provider:sent.answeredOn', { date: formatDate(language, answeredAt) })}</p>}
        <p>{label(`provider:sent.todo.${state}`)}</p>
      </div>
    </>
  );
}
