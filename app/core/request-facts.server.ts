import { AsyncLocalStorage } from 'node:async_hooks';

/** What a line of the read log tells of the request it was written for, and whose session sent it. */
export type RequestFacts = { requestId: string; path: string; account?: string };

// Dozens of loaders write to the read log; none of them has another use for the number of its request.
const storage = new AsyncLocalStorage<RequestFacts>();

/** Runs all that answers a request with its facts at hand. */
export const withRequest = <T>(facts: RequestFacts, answer: () => T): T => storage.run(facts, answer);

/** Of the request that is being answered; null where there is none, as in the worker. */
export const requestFacts = (): RequestFacts | null => storage.getStore() ?? null;

/** Tells whoever logs the request whose session it came with. */
export function noteAccount(accountId: string): void {
  const facts = storage.getStore();
  if (facts) facts.account = accountId;
}

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const token = /(?<=\/)[\w-]{43}(?![\w-])/g;

/** A path without what is particular in it: no language, no id, no secret, no query. `/counselor/clients/:id/plan`. */
export function routeOf(path: string): string {
  const plain = (path.split('?')[0] ?? '').replace(/\.data$/, '');
  return (
    plain
      .replace(/^\/(fi|sv|en)(?=\/|$)/, '')
      .replace(uuid, ':id')
      .replace(token, ':token')
      .slice(0, 200) || '/'
  );
}
