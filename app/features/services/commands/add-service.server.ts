import { v7 as uuid } from 'uuid';
import type { Act } from '#app/core/advance.server.ts';
import { notFound, ok, type Outcome } from '#app/core/outcome.ts';
import { transaction } from '#app/db/transaction.server.ts';
import type { Name } from '#app/rules/areas.ts';
import { serviceKinds, type ServiceKind } from '../service-kinds.ts';

type NewService = {
  id?: string;
  areaCode: string;
  providerId: string;
  kind: ServiceKind;
  name: Name;
  description: Name;
  place: string;
  months: number;
};

/** Adds a service to the area's catalogue; its kind says where on the path it belongs and how one gets in. */
export async function addService(
  _act: Act,
  { id = uuid(), ...service }: NewService,
): Promise<Outcome<{ id: string }>> {
  return transaction(async (tx) => {
    const provider = await tx
      .selectFrom('Provider')
      .select('id')
      .where('id', '=', service.providerId)
      .where('areaCode', '=', service.areaCode)
      .executeTakeFirst();
    if (!provider) return notFound;
    const { area, needsApplication } = serviceKinds[service.kind];
    await tx
      .insertInto('Service')
      .values({ ...service, id, area, needsApplication })
      .execute();
    return ok({ id });
  });
}
