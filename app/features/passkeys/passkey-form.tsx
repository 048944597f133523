import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Notice } from '#app/ui/notice.tsx';
import { answerOf } from './browser-passkey.ts';

type PasskeyFormProps = {
  /** Where what is to be signed comes from. */
  challenge: string;
  kind: 'create' | 'get';
  /** What to say when the browser did not do it, or cannot. */
  failed: string;
  children: ReactNode;
};

/**
 * A form whose button first asks the browser for a passkey, and then is sent like any other. Without scripts it is sent
 * as it is, and its page says what is missing.
 */
export function PasskeyForm({ challenge, kind, failed, children }: PasskeyFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState(false);
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setTrouble(false);
    const answer = await answerOf(kind, challenge).catch(() => null);
    if (answer === null || !field.current) return setTrouble(true);
    field.current.value = JSON.stringify(answer);
    form.submit();
  };
  return (
    <form method="post" noValidate className="form" onSubmit={(event) => void ask(event)}>
      {trouble && (
        <Notice tone="error" live>
          <p>{failed}</p>
        </Notice>
      )}
      <input ref={field} type="hidden" name="credential" defaultValue="" />
      {children}
    </form>
  );
}
