import type { AreaKey } from './areas.ts';

// One 24 × 24 grid, stroke only: the same drawing serves text, badges and the map in every colour scheme.
const drawings = {
  arrowDown: 'M12 5v14m-6-6 6 6 6-6',
  arrowLeft: 'M19 12H5m6-6-6 6 6 6',
  arrowRight: 'M5 12h14m-6-6 6 6-6 6',
  arrowUp: 'M12 19V5m-6 6 6-6 6 6',
  book: 'M12 7C10 5.3 7.2 4.7 4 4.7v13c3.2 0 6 .6 8 2.3 2-1.7 4.8-2.3 8-2.3v-13c-3.2 0-6 .6-8 2.3Zm0 0v13',
  briefcase: 'M4 8.5h16V19H4zM9 8.5V5h6v3.5M4 13h16m-8-1.5v3',
  building: 'M5 20V5l8-2v17m0-11h6v11M3 20h18M8.5 8v.01M8.5 12v.01M8.5 16v.01M16 13v.01M16 16.5v.01',
  calendar: 'M4 6h16v14H4zM4 10.5h16M8.5 3.5V8m7-4.5V8',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  chevronDown: 'm6 9.5 6 6 6-6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2',
  close: 'm6 6 12 12M18 6 6 18',
  compass: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm3.8-12.8-2.2 5.4-5.4 2.2 2.2-5.4z',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  edit: 'm4 20 .8-4L16 4.8 19.2 8 8 19.2zM13.5 7.3l3.2 3.2',
  external: 'M13.5 4.5h6v6m0-6L11 13M9 5.5H4.5v14h14V15',
  file: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6m-6 4h6',
  filter: 'M4 6h16M7 12h10m-7 6h4',
  flag: 'M6 21V4m0 .5c4-2 7 2.5 12 .3v8.5c-5 2.2-8-2.3-12-.3',
  hands:
    'M12 11.5c-3-2-4.3-3.3-4.3-5A2.3 2.3 0 0 1 12 5.3a2.3 2.3 0 0 1 4.3 1.2c0 1.7-1.3 3-4.3 5ZM3 14.5h3.5L10 16h3.5a1.3 1.3 0 0 1 0 2.6H10m4.5-1.6 4.3-1.7a1.4 1.4 0 0 1 1.1 2.5L14 21H3',
  heart: 'M12 20C6.5 16 4 13 4 9.5A4.3 4.3 0 0 1 12 7.3a4.3 4.3 0 0 1 8 2.2C20 13 17.5 16 12 20Z',
  home: 'm4 11 8-7 8 7v9h-5.5v-6h-5v6H4z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.5M12 7.5v.01',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6v.01M4.5 12v.01M4.5 18v.01',
  lock: 'M6 10.5h12V20H6zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5',
  mail: 'M3.5 5.5h17v13h-17zm0 1.5 8.5 6.5L20.5 7',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  message: 'M4 5h16v11.5h-8L7.5 20v-3.5H4zM8 9h8m-8 3.5h5',
  path: 'M6 21c0-4 3-4.5 6-6s6-2.5 6-5-2.5-3.5-5-4M13 3.5v.01',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-3.6 2.9-5.5 6.5-5.5s6.5 1.9 6.5 5.5M16 5a3.3 3.3 0 0 1 0 6.3m2 3.7c2.2.7 3.5 2.3 3.5 5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.5 8.5c0-3.9 3.4-6 7.5-6s7.5 2.1 7.5 6',
  phone:
    'M6.5 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4.5 1.5v3c0 1.7-1.3 3-3 3A14 14 0 0 1 3.5 6.5c0-1.7 1.3-3 3-3Z',
  pin: 'M12 21c-4-4.5-6.5-7.6-6.5-11a6.5 6.5 0 0 1 13 0c0 3.4-2.5 6.5-6.5 11Zm0-8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.7-1.8L20.5 20.5',
  signOut: 'M14 4H5v16h9M10 12h10.5m-4-4 4 4-4 4',
  skip: 'M6 12h12',
  star: 'm12 4 2.4 5.2 5.6.6-4.2 3.8 1.2 5.6-5-2.9-5 2.9 1.2-5.6L4 9.8l5.6-.6z',
  trash: 'M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13m-7 3.5v6m4-6v6',
  warning: 'M12 4 2.8 20h18.4zm0 6v4.5m0 2.7v.01',
} as const;

export type IconName = keyof typeof drawings;

export const areaIcons = {
  careerGuidance: 'compass',
  skillsDevelopment: 'book',
  socialSupport: 'hands',
  employerMatching: 'briefcase',
} as const satisfies Record<AreaKey, IconName>;

type IconProps = { name: IconName; size?: number; className?: string };

/** Always decorative: the words beside it carry the meaning. */
export function Icon({ name, size = 24, className = '' }: IconProps) {
  return (
    <svg
      className={`icon ${className}`.trim()}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[name]} />
    </svg>
  );
}

/** The same drawing for use inside another SVG, centred on (x, y). */
export function IconGlyph({ name, x, y, size }: { name: IconName; x: number; y: number; size: number }) {
  const scale = size / 24;
  return (
    <path
      className="icon-glyph"
      d={drawings[name]}
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${scale})`}
    />
  );
}
