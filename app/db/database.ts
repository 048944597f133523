import { sql, type ColumnType, type RawBuilder, type Transaction } from 'kysely';
import type { Prisma } from './generated/client.ts';

/** An open transaction: the only thing a command writes through. */
export type Tx = Transaction<Database>;

/** The tables as Kysely sees them, derived from Prisma's types: one schema, one description. */
export type Database = { [M in Prisma.ModelName]: Table<M> };

type Operations<M extends Prisma.ModelName> = Prisma.TypeMap['model'][M];
type Scalars<M extends Prisma.ModelName> = Operations<M>['payload']['scalars'];
type Inserted<M extends Prisma.ModelName> = Exclude<
  NonNullable<Operations<M>['operations']['createMany']['args']['data']>,
  readonly unknown[]
>;

type Table<M extends Prisma.ModelName> = {
  [K in keyof Scalars<M>]: K extends OptionalKeys<Inserted<M>>
    ? ColumnType<Selected<Scalars<M>[K]>, Written<Scalars<M>[K]> | undefined, Written<Scalars<M>[K]>>
    : ColumnType<Selected<Scalars<M>[K]>, Written<Scalars<M>[K]>, Written<Scalars<M>[K]>>;
};

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T];

/** A JSON column; its null is the database's null. */
type IsJson<T> = Prisma.JsonObject extends T ? true : false;

type Selected<T> = IsJson<T> extends true ? T : T extends bigint ? number : T;

type Written<T> =
  IsJson<T> extends true
    ? JsonRecord | JsonText | Extract<T, null>
    : T extends bigint
      ? number
      : T extends Date
        ? Date | string
        : T;

type JsonRecord = { readonly [key: string]: unknown };

declare const jsonText: unique symbol;
/** Only `json` makes one. */
export type JsonText = RawBuilder<{ readonly [jsonText]: true }>;

/** Any value for a JSON column. Records may be given as they are; the driver would write a bare array as an SQL array. */
export function json(value: unknown): JsonText {
  return sql`${JSON.stringify(value)}::jsonb`;
}
