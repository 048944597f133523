import '@remix-run/node';

declare module '@remix-run/node' {
  /** What the server hands to each loader and action. */
  interface AppLoadContext {
    nonce: string;
    requestId: string;
  }

  /** With this `useLoaderData` has dates as dates, because they travel as such. */
  interface Future {
    v3_singleFetch: true;
  }
}
