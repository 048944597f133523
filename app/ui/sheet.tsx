import type { ReactNode } from 'react';

type SheetProps = {
  /** Of the letter, which may be another than the page's. */
  language: string;
  sender: string;
  date: string;
  /** Name and address, a line each. */
  to: readonly string[];
  title: string;
  children: ReactNode;
};

/** A letter on paper: each on a page of its own when printed, and nothing of the page around it. */
export function Sheet({ language, sender, date, to, title, children }: SheetProps) {
  return (
    <article className="sheet" lang={language}>
      <div className="sheet-head">
        <p>
          <strong>{sender}</strong>
        </p>
        <p>{date}</p>
      </div>
      <address>
        {to.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      <h2>{title}</h2>
      <div className="flow">{children}</div>
    </article>
  );
}
