/** The land behind the trails: sky, hills, a lake, contour lines. Says nothing, so print and forced colours drop it. */
export function Landscape({ shape, id }: { shape: 'wide' | 'tall'; id: string }) {
  return shape === 'wide' ? <WideLand id={id} /> : <TallLand id={id} />;
}

const trees = {
  wide: [
    [24, 470, 15],
    [58, 492, 11],
    [92, 458, 9],
    [330, 66, 9],
    [352, 78, 12],
    [380, 500, 12],
    [404, 514, 9],
    [1040, 470, 13],
    [1074, 486, 17],
    [1112, 462, 11],
    [1146, 494, 14],
    [1080, 96, 8],
    [1180, 110, 9],
  ],
  tall: [
    [22, 500, 13],
    [48, 520, 17],
    [76, 492, 10],
    [24, 606, 12],
    [338, 520, 14],
    [52, 128, 7],
    [68, 134, 9],
    [294, 130, 9],
    [312, 124, 6],
  ],
} as const;

function Trees({ shape }: { shape: 'wide' | 'tall' }) {
  const d = trees[shape]
    .map(([x, y, size]) => `M${x} ${y - size * 1.9}l${size * 0.55} ${size * 1.9}h${-size * 1.1}z`)
    .join('');
  return <path className="land-tree" d={d} />;
}

function Sky({ id, x2, y2 }: { id: string; x2: number; y2: number }) {
  return (
    <linearGradient id={`${id}-sky`} x1={x2} y1={y2} x2="0" y2={y2 === 0 ? 1 : 0}>
      <stop className="sky-high" offset="0" />
      <stop className="sky-low" offset="1" />
    </linearGradient>
  );
}

function WideLand({ id }: { id: string }) {
  return (
    <g className="landscape">
      <defs>
        <Sky id={id} x2={0} y2={0} />
        <radialGradient id={`${id}-glow`} cx="1156" cy="286" r="330" gradientUnits="userSpaceOnUse">
          <stop className="glow-in" offset="0" />
          <stop className="glow-out" offset="1" />
        </radialGradient>
      </defs>
      <rect className="land-field" width="1240" height="572" />
      <path
        className="land-near"
        d="M0 430c90-34 170-30 250 4s150 96 250 92 170-52 280-44 170 60 260 48 110-34 140-40l60-10v92H0z"
      />
      <path
        className="land-far"
        d="M250 0c30 44 96 66 176 54S560 6 640 0h600v112c-70 40-120 44-180 18S880 64 790 74 600 130 500 120 270 60 200 0z"
      />
      <path
        className="land-lake"
        d="M96 96c38-30 110-34 148-12s26 48-14 60-62 2-92 10-64-4-70-22 8-22 28-36z"
      />
      <g className="land-contour">
        <path d="M640 250c70-40 190-44 250-10s40 86-30 104-210 12-250-24-30-46 30-70z" />
        <path d="M670 266c56-28 150-30 196-6s30 60-24 72-160 8-192-18-22-32 20-48z" />
        <path d="M704 278c40-16 104-18 136-2s18 36-20 44-108 4-130-12-14-20 14-30z" />
        <path d="M60 330c60-30 140-14 190 30s40 100-10 120-150 10-200-30-50-86 20-120z" />
        <path d="M84 350c46-22 106-10 144 24s30 76-8 92-114 8-152-24-38-66 16-92z" />
      </g>
      <rect fill={`url(#${id}-glow)`} width="1240" height="572" />
      <Trees shape="wide" />
    </g>
  );
}

function TallLand({ id }: { id: string }) {
  return (
    <g className="landscape">
      <defs>
        <Sky id={id} x2={0} y2={0} />
        <radialGradient id={`${id}-glow`} cx="180" cy="80" r="210" gradientUnits="userSpaceOnUse">
          <stop className="glow-in" offset="0" />
          <stop className="glow-out" offset="1" />
        </radialGradient>
      </defs>
      <rect fill={`url(#${id}-sky)`} x="-420" width="1200" height="220" />
      <rect fill={`url(#${id}-glow)`} x="-420" width="1200" height="220" />
      <path
        className="land-far"
        d="M-420 150c120-50 280 10 420-30 40-26 74-22 110-8s60 8 96-4 76-26 154 6c120 30 260-40 420-6v130H-420z"
      />
      <path
        className="land-near"
        d="M-420 176c140-40 280 10 420-28 60-24 120 4 180-2s110-34 180-8c140 30 280-20 420 8v120H-420z"
      />
      <path
        className="land-field"
        d="M-420 196c140-30 280 10 420-20 70-18 120 4 190 0s120-18 170-4c140 24 280-16 420 4v480H-420z"
      />
      <path
        className="land-lake"
        d="M-420 604c120-60 340-40 420-44 40-12 90-8 118 8s10 30-22 36-66 0-96 8c-80 30-300 60-420 30z"
      />
      <g className="land-contour">
        <path d="M-20 330c60-40 170-36 220 10s20 90-60 104-140-8-170-30" />
        <path d="M-20 352c50-26 140-22 180 10s14 62-48 72-100-6-140-20" />
        <path d="M380 260c-70-30-130-10-150 30s20 84 70 92 70-8 90-20" />
        <path d="M380 286c-50-18-96-4-112 24s16 58 54 64 50-6 70-14" />
      </g>
      <Trees shape="tall" />
    </g>
  );
}
