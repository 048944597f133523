import { pathsIn } from '#app/core/paths.ts';
import { WhyNote } from '#app/features/journey/why-note.tsx';
import { formatDate } from '#app/i18n/format.ts';
import { useLabel } from '#app/i18n/use-label.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import { municipality } from '#app/rules/areas.ts';
import type { IsoDate } from '#app/rules/dates.ts';
import { rulesAt } from '#app/rules/regimes.ts';
import { Button } from '#app/ui/button.tsx';
import { Card } from '#app/ui/card.tsx';
import { DefinitionList, type Definition } from '#app/ui/definition-list.tsx';
import { Tag } from '#app/ui/tag.tsx';
import type { ClientView } from './client.queries.server.ts';

type MarginProps = {
  client: ClientView;
  /** Who has looked lately. */
  readers: { key: string; name: string; on: string }[];
  today: IsoDate;
};

/** Contact, counselor, and the days that the law sets, each with its reason. */
export function ClientMargin({ client, readers, today }: MarginProps) {
  const { t, language } = useTexts('counselor', 'privacy');
  const label = useLabel();
  const { counselor } = pathsIn(language);
  const { personId, journey } = client;
  const { days } = client;
  return (
    <>
      <Card title={t('counselor:client.contact')}>
        <DefinitionList items={useContact(client)} />
      </Card>
      <Card title={t('counselor:client.service')}>
        <DefinitionList
          items={[
            {
              label: t('counselor:client.counselor'),
              value: client.counselor?.name ?? t('counselor:client.unassigned'),
              action: <a href={counselor.assign(personId)}>{t('counselor:client.assign')}</a>,
            },
            {
              label: t('counselor:client.servedBy'),
              value: label(`counselor:servedBy.${journey.servedBy}`),
              action: <a href={counselor.authority(personId)}>{label('authority:client.link')}</a>,
            },
            {
              label: t('counselor:client.startedOn'),
              value: journey.startedOn ? formatDate(language, journey.startedOn) : '–',
            },
          ]}
        />
        {!client.mine && (
          <form method="post" action={counselor.assign(personId)}>
            <input type="hidden" name="servedBy" value={client.counselor?.id ?? ''} />
            <Button kind="secondary" size="small" name="counselorId" value="me">
              {t('counselor:client.assignToMe')}
            </Button>
          </form>
        )}
      </Card>
      <Card title={t('counselor:client.days')}>
        {days.length === 0 && <p className="muted">{t('counselor:client.noDays')}</p>}
        {days.map(({ key, name, on, why, because }) => (
          <div key={key} className="flow">
            <p>
              <strong>{formatDate(language, on)}</strong> {label(name)}{' '}
              {on < today && <Tag tone="warning">{t('counselor:handover.late')}</Tag>}
            </p>
            {(why ?? because) && (
              <details>
                <summary>{t('counselor:client.whyDay')}</summary>
                {why && <WhyNote why={why} />}
                {because && <p>{t(`counselor:client.dayBecause.${because}`)}</p>}
              </details>
            )}
          </div>
        ))}
      </Card>
      <Law on={today} />
      <Card title={t('privacy:staff.readers')}>
        <ul>
          {readers.map(({ key, name, on }) => (
            <li key={key}>
              {formatDate(language, on)} {name}
            </li>
          ))}
        </ul>
        <p>
          <a href={counselor.clientReaders(personId)}>{t('counselor:client.allReaders')}</a>
        </p>
      </Card>
      <ul>
        <li>
          <a href={counselor.handovers(personId)}>{t('counselor:handover.title')}</a>
        </li>
        <li>
          <a href={counselor.memos(personId)}>{t('counselor:memo.title')}</a>
        </li>
        {journey.phase.startsWith('active.') && (
          <li>
            <a href={counselor.end(personId)}>{t('counselor:client.end')}</a>
          </li>
        )}
      </ul>
    </>
  );
}

/** The law by which the days of today are set. */
function Law({ on }: { on: IsoDate }) {
  const { t, language } = useTexts('counselor', 'rules');
  const { name, laws, confirmed } = rulesAt(on);
  return (
    <Card title={t('counselor:client.law')}>
      <p>{name[language]}</p>
      <p className="muted small">
        {laws.join(', ')}
        {!confirmed && `. ${t('rules:verify')}`}
      </p>
    </Card>
  );
}

function useContact({ contact, motherTongue }: ClientView): Definition[] {
  const { t, language } = useTexts('counselor');
  const label = useLabel();
  const tongue = {
    label: t('counselor:client.motherTongue'),
    value: label(`codes:languageName.${motherTongue}`),
  };
  if (!contact)
    return [{ label: t('counselor:client.contact'), value: t('counselor:client.hidden') }, tongue];
  const { phone, email, address, municipalityCode } = contact;
  return [
    { label: t('counselor:client.phone'), value: phone ? <a href={`tel:${phone}`}>{phone}</a> : '–' },
    { label: t('counselor:client.email'), value: email ? <a href={`mailto:${email}`}>{email}</a> : '–' },
    { label: t('counselor:client.address'), value: address || '–' },
    {
      label: t('counselor:client.municipality'),
      value: municipality(municipalityCode)?.name[language] ?? '–',
    },
    tongue,
  ];
}
