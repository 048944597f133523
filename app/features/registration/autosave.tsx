import { useFetcher } from '@remix-run/react';
import { useEffect, type RefObject } from 'react';
import { formatTime } from '#app/i18n/format.ts';
import { useTexts } from '#app/i18n/use-texts.ts';

/** So long after the last keystroke what is typed is sent. */
const PAUSE = 1500;

/** Keeps what is typed in the form while one writes, and says so. Without scripts the button beside it does the same. */
export function Autosave({ form, action }: { form: RefObject<HTMLFormElement>; action: string }) {
  const { t, language } = useTexts('validity');
  const fetcher = useFetcher<{ savedAt: Date }>();
  const { submit } = fetcher;
  useEffect(() => {
    const element = form.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      const values = new FormData(element);
      values.set('quietly', 'yes');
      submit(values, { method: 'post', action });
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    };
    const stop = () => clearTimeout(timer);
    // Somebody quick has typed before the scripts came.
    if ([...element.elements].some(isTyped)) wait();
    element.addEventListener('input', wait);
    element.addEventListener('submit', stop);
    return () => {
      stop();
      element.removeEventListener('input', wait);
      element.removeEventListener('submit', stop);
    };
  }, [form, action, submit]);
  const saved = fetcher.data?.savedAt;
  return (
    <p className="muted small" aria-live="polite">
      {fetcher.state !== 'idle'
        ? t('validity:draft.saving')
        : saved
          ? t('validity:draft.saved', { time: formatTime(language, saved) })
          : ''}
    </p>
  );
}

const isTyped = (field: Element) =>
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
  (field.value !== field.defaultValue || ('checked' in field && field.checked !== field.defaultChecked));
