import { defineConfig } from 'prisma/config';

/** For Prisma's own commands on a PostgreSQL server, such as `prisma migrate deploy`. */
export default defineConfig({
  schema: '../prisma/schema.prisma',
  migrations: { path: '../prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
