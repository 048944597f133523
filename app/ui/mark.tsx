/** Polku's mark: a path that winds towards the sun. Decorative; the name stands beside it. */
export function Mark({ size = 40 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <rect className="mark-ground" width="40" height="40" rx="11" />
      <circle className="mark-sun" cx="27.5" cy="9.5" r="3.5" />
      <path className="mark-path" strokeWidth="5.2" d="M11 35c0-6.5 4.5-8.2 9.2-9.8" />
      <path className="mark-path" strokeWidth="3.8" d="M20.2 25.2c4.6-1.6 6.3-3.6 5.3-5.9" />
      <path className="mark-path" strokeWidth="2.6" d="M25.5 19.3c-.8-1.9-4-2.2-6.8-3.3" />
    </svg>
  );
}
