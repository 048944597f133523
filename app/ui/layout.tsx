import type { ReactNode } from 'react';

type Gap = 'small' | 'normal' | 'large';

/** Children under each other with an even gap. */
export function Stack({ gap = 'normal', children }: { gap?: Gap; children: ReactNode }) {
  return (
    <div className="stack" data-gap={gap}>
      {children}
    </div>
  );
}

/** Children beside each other, wrapping; `spread` pushes them to both ends. */
export function Row({ spread = false, children }: { spread?: boolean; children: ReactNode }) {
  return (
    <div className="row" data-spread={spread || undefined}>
      {children}
    </div>
  );
}

/** Cards in as many even columns as fit. */
export function Grid({ children }: { children: ReactNode }) {
  return <div className="grid">{children}</div>;
}

type SideBySideProps = { side?: 'start' | 'end' | 'even'; children: [ReactNode, ReactNode] };

/** Two columns on a wide screen, one under the other on a narrow one, in the order written. */
export function SideBySide({ side = 'end', children }: SideBySideProps) {
  return (
    <div className="aside-layout" data-side={side}>
      <div className="stack" data-gap="large">
        {children[0]}
      </div>
      <div className="stack" data-gap="large">
        {children[1]}
      </div>
    </div>
  );
}
