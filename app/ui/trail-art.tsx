import { areaKeys } from './areas.ts';

const trails = [
  'M150 420C150 350 40 330 78 268S214 214 236 190s62-14 82-46',
  'M210 420C214 360 168 340 186 284s92-54 104-92 26-26 36-48',
  'M282 420c4-62 78-74 76-130s-38-62-30-96 6-30 8-50',
  'M350 420c10-56 126-60 116-128s-92-50-108-90-12-36-14-58',
];

/** Four trails over the hills towards the sun. Pure ornament. */
export function TrailArt() {
  return (
    <svg
      className="trail-art"
      viewBox="0 0 520 400"
      preserveAspectRatio="xMidYMin slice"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <linearGradient id="art-sky" x1="0" y1="0" x2="0" y2="1">
          <stop className="sky-high" offset="0" />
          <stop className="sky-low" offset="1" />
        </linearGradient>
        <radialGradient id="art-glow" cx="330" cy="120" r="260" gradientUnits="userSpaceOnUse">
          <stop className="glow-in" offset="0" />
          <stop className="glow-out" offset="1" />
        </radialGradient>
      </defs>
      <rect fill="url(#art-sky)" width="520" height="180" />
      <rect fill="url(#art-glow)" width="520" height="300" />
      <circle className="goal-ring" cx="330" cy="112" r="56" />
      <circle className="goal-sun" cx="330" cy="112" r="42" />
      <path className="land-far" d="M0 128c56-36 104-30 160-8s88 16 140 6 128-40 220 4v110H0z" />
      <path className="land-lake" d="M0 168c70-10 150-2 196 4s22 22-30 24-120 2-166 8z" />
      <path className="land-near" d="M0 190c80-24 150-4 226-26s190-30 294 10v130H0z" />
      <path className="land-field" d="M0 232c96-26 180 2 268-18s170-20 252 8v178H0z" />
      <g className="land-contour">
        <path d="M-20 300c80-44 200-30 250 10s10 80-60 92" />
        <path d="M-20 330c70-30 160-20 196 12s10 50-20 62" />
        <path d="M540 268c-80-30-150-6-160 34s50 70 90 104" />
        <path d="M540 302c-50-18-100-4-106 20s36 50 66 84" />
      </g>
      {trails.map((d) => (
        <g key={d}>
          <path className="trail-edge" d={d} />
          <path className="trail-bed" d={d} />
        </g>
      ))}
      {areaKeys.map((area, index) => (
        <path key={area} data-area={area} className="trail-walked" d={trails[index]} />
      ))}
      <path
        className="land-tree"
        d="M36 214l9 32H27zM62 222l7 24H55zM92 208l6 20H86zM440 186l8 28h-16zM470 196l11 38h-22zM500 188l7 24h-14zM430 330l13 44h-26zM462 350l9 32h-18zM64 352l12 40H52z"
      />
    </svg>
  );
}
