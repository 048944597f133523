import { json, type LoaderFunctionArgs } from '@remix-run/node';
import { allowAnyone } from '#app/core/http.server.ts';
import { ownDataSchema } from '#app/features/own-data/own-data-format.ts';

/** The shape of the file with one's own data, for whoever writes a program that reads it. */
export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request);
  return json(ownDataSchema(), { headers: { 'Content-Type': 'application/schema+json; charset=utf-8' } });
}
