import { changeKinds, type ChangeKind } from '#app/rules/reported-change.ts';
import type { ShownEffect } from './change-effect-text.tsx';

/** The kind of change that an address names. */
export const changeOf = (name: string | undefined): ChangeKind | null =>
  changeKinds.find((kind) => kind === name) ?? null;

type Looked = { shown: ShownEffect; values: Record<string, string | string[]> };

/** What the last submission asked to see, and what was typed, as the form's fields read it. */
export function useShownEffect(data: unknown): { shown: ShownEffect | null; sent: unknown } {
  if (!isLooked(data)) return { shown: null, sent: data };
  return { shown: data.shown, sent: { problem: 'invalid', errors: {}, values: data.values } };
}

const isLooked = (data: unknown): data is Looked =>
  typeof data === 'object' && data !== null && 'shown' in data && 'values' in data;
