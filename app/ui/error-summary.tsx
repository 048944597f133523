import { Icon } from './icon.tsx';

type ErrorSummaryProps = {
  title: string;
  /** `name` of the field as given to its component; left out for an error of the whole form. */
  errors: { name?: string; id?: string; message: string }[];
};

/** First on the page after a 422. Read at once, takes the focus, links to each field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} id="error-summary">
      <h2>
        <Icon name="warning" />
        {title}
      </h2>
      <ul>
        {errors.map(({ name, id, message }) => (
          <li key={`${id ?? name}-${message}`}>
            {(id ?? name) ? <a href={`#${id ?? `field-${name}`}`}>{message}</a> : message}
          </li>
        ))}
      </ul>
    </div>
  );
}
