import { Icon } from './icon.tsx';

type PaginationProps = {
  label: string;
  /** "1–50 / 312" */
  summary?: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
};

/** By key: there are only the page before and the page after. */
export function Pagination({ label, summary, previous, next }: PaginationProps) {
  if (!previous && !next && !summary) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {previous && (
        <a className="button" data-kind="secondary" href={previous.href} rel="prev">
          <Icon name="arrowLeft" size={20} />
          <span>{previous.label}</span>
        </a>
      )}
      {summary && <p className="number">{summary}</p>}
      {next && (
        <a className="button" data-kind="secondary" href={next.href} rel="next">
          <span>{next.label}</span>
          <Icon name="arrowRight" size={20} />
        </a>
      )}
    </nav>
  );
}
