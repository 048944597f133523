import { pathsIn } from '#app/core/paths.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';
import type { AttachmentLine } from './attachments.queries.server.ts';

const KILOBYTE = 1024;

/** The files of a matter, each to be fetched; staff see which ones no scanner has looked at. */
export function FileList({
  files,
  forStaff = false,
}: {
  files: readonly AttachmentLine[];
  forStaff?: boolean;
}) {
  const { t, language } = useTexts('ownData');
  const paths = pathsIn(language);
  if (files.length === 0) return <p>{t('ownData:files.none')}</p>;
  return (
    <ul>
      {files.map(({ id, name, size, scanned }) => (
        <li key={id}>
          <a href={paths.file(id)}>{name}</a>,{' '}
          {t('ownData:files.size', { size: formatNumber(language, Math.ceil(size / KILOBYTE)) })}
          {forStaff && !scanned && `, ${t('ownData:files.unscanned')}`}
        </li>
      ))}
    </ul>
  );
}
