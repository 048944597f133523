import type { LoaderFunctionArgs } from '@remix-run/node';
import type { SignedInActor } from '#app/core/actor.ts';
import { now } from '#app/core/clock.server.ts';
import { idOf, refused, requireSignedIn } from '#app/core/http.server.ts';
import {
  attachmentAnswer,
  findAttachment,
  isOwnFile,
  type AttachmentOwner,
} from '#app/features/attachments/attachments.queries.server.ts';
import { logRead } from '#app/features/privacy/log-read.server.ts';
import { getRequest } from '#app/features/requests/requests.queries.server.ts';
import { openClient } from '#app/features/rights/require-client.server.ts';
import { openEvidenceFile } from '#app/features/second-looks/open-evidence-file.server.ts';

/** A file that belongs to a matter: for its person, and for those who handle the matter. Whoever else asks finds nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireSignedIn(request);
  const id = idOf(params, 'attachmentId');
  const owner = await findAttachment(id);
  if (!owner || !(await mayFetch(actor, owner))) throw refused(404);
  const answer = await attachmentAnswer(id);
  if (!answer) throw refused(404);
  return answer;
}

async function mayFetch(actor: SignedInActor, owner: AttachmentOwner): Promise<boolean> {
  if (isOwnFile(actor, owner)) return true;
  if (actor.role !== 'counselor' && actor.role !== 'manager') return false;
  if (owner.subjectType === 'DataRequest' && !(await getRequest(actor, owner.subjectId))) return false;
  if (await openEvidenceFile(actor, owner, now())) return true;
  if (actor.role === 'manager') {
    if (owner.subjectType !== 'DataRequest') return false;
    await logRead(actor, owner.personId, 'file', 'duty', now());
    return true;
  }
  await openClient(actor, owner.personId, 'file', now());
  return true;
}
