-- DropIndex
DROP INDEX "Consent_personId_askedAt_idx";

-- A consent becomes a machine. What was written of it tells where it stands; what was asked and not answered yet gets its row.
ALTER TABLE "Consent" ALTER COLUMN "askedAt" DROP NOT NULL,
ADD COLUMN     "areaCode" TEXT,
ADD COLUMN     "words" TEXT,
ADD COLUMN     "textHash" TEXT,
ADD COLUMN     "form" TEXT,
ADD COLUMN     "answeredBy" UUID,
ADD COLUMN     "state" JSONB,
ADD COLUMN     "context" JSONB,
ADD COLUMN     "version" INTEGER,
ADD COLUMN     "machineVersion" INTEGER,
ADD COLUMN     "createdAt" TIMESTAMPTZ(3),
ADD COLUMN     "updatedAt" TIMESTAMPTZ(3);

insert into "Consent" ("id","personId","candidacyId","companyId","purpose","items","textVersion","language","askedAt")
select gen_random_uuid(), k."personId", k."id", k."companyId", 'employerDisclosure', '{}', 1, 'fi', k."updatedAt"
from "Candidacy" k where k."context"->>'consent' = 'asked' and not exists (select 1 from "Consent" c where c."candidacyId" = k."id");

update "Consent" c set
  "areaCode" = coalesce((select k."areaCode" from "Candidacy" k where k."id" = c."candidacyId"),
    (select p."areaCode" from "Person" p where p."id" = c."personId")),
  "state" = to_jsonb(case when c."withdrawnAt" is not null then 'withdrawn' when c."givenAt" is not null then 'given'
    when c."refusedAt" is not null then 'refused' else 'asked' end),
  "context" = jsonb_build_object('purpose', c."purpose", 'disclosed', c."givenAt" is not null),
  "version" = case when c."withdrawnAt" is null and c."givenAt" is not null then 1 when c."givenAt" is null and c."refusedAt" is null then 1 else 2 end,
  "machineVersion" = 1,
  "form" = case when c."givenAt" is not null then 'eSigned' end,
  "createdAt" = c."askedAt",
  "updatedAt" = coalesce(c."withdrawnAt", c."givenAt", c."refusedAt", c."askedAt");

ALTER TABLE "Consent" ALTER COLUMN "areaCode" SET NOT NULL,
ALTER COLUMN "state" SET NOT NULL,
ALTER COLUMN "context" SET NOT NULL,
ALTER COLUMN "version" SET NOT NULL,
ALTER COLUMN "machineVersion" SET NOT NULL,
ALTER COLUMN "createdAt" SET NOT NULL,
ALTER COLUMN "updatedAt" SET NOT NULL;

-- Its history, as far as the stored days tell it: a replay leads to the stored state.
insert into "History" ("subjectType","subjectId","version","machineVersion","personId","areaCode","type","data","actorRole","actorId",
  "channel","fromState","toState","on","at","regime")
select 'Consent', c."id", l."version", 1, c."personId", c."areaCode", l."type", case l."version" when 0 then c."context" || '{"disclosed": false}' else '{}' end,
  l."role", null, 'eService', to_jsonb(l."from"), to_jsonb(l."to"), (l."at" at time zone 'Europe/Helsinki')::date, l."at",
  coalesce((select h."regime" from "History" h where h."at" <= l."at" order by h."at" desc limit 1), (select min(h."regime") from "History" h), '')
from "Consent" c
cross join lateral (
  select 0 as "version", 'CREATED' as "type", 'system' as "role", null as "from", 'notAsked' as "to", c."createdAt" as "at"
  union all select 1, 'GIVE_BY_APPLYING', 'seeker', 'notAsked', 'given', c."givenAt" where c."givenAt" is not null
  union all select 2, 'WITHDRAW', 'seeker', 'given', 'withdrawn', c."withdrawnAt" where c."givenAt" is not null and c."withdrawnAt" is not null
  union all select 1, 'ASK', 'system', 'notAsked', 'asked', c."createdAt" where c."givenAt" is null
  union all select 2, 'REFUSE', 'seeker', 'asked', 'refused', c."refusedAt" where c."givenAt" is null and c."refusedAt" is not null) l;

-- From now on the clock ends what nobody answers, and what was given until a day.
insert into "Deadline" ("id","subjectType","subjectId","event","dueAt","createdAt")
select gen_random_uuid(), 'Consent', c."id", case c."state" #>> '{}' when 'given' then 'CONSENT_EXPIRED' else 'ASK_LAPSED' end,
  (case c."state" #>> '{}' when 'given' then c."expiresOn" + 1 else (c."createdAt" at time zone 'Europe/Helsinki')::date + 30 end)::timestamp
    at time zone 'Europe/Helsinki', c."updatedAt"
from "Consent" c where (c."state" #>> '{}' = 'given' and c."expiresOn" is not null) or c."state" #>> '{}' = 'asked';


-- The read log becomes a chain of hashes. The text that is hashed is the one of app/features/privacy/read-line.ts.
ALTER TABLE "ReadLog" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'read',
ALTER COLUMN "personId" DROP NOT NULL,
ADD COLUMN     "personIds" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "areaCode" TEXT,
ADD COLUMN     "companyId" UUID,
ADD COLUMN     "words" TEXT,
ADD COLUMN     "route" TEXT,
ADD COLUMN     "requestId" TEXT,
ADD COLUMN     "chain" INTEGER,
ADD COLUMN     "seq" BIGINT,
ADD COLUMN     "contentHash" BYTEA,
ADD COLUMN     "hash" BYTEA,
ADD COLUMN     "erased" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
ADD COLUMN     "erasedAt" TIMESTAMPTZ(3);


-- CreateTable
CREATE TABLE "ReadChain" (
    "chain" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "ReadChain_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "ReadSeal" (
    "number" INTEGER NOT NULL,
    "heads" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "keyId" TEXT NOT NULL,
    "previous" BYTEA NOT NULL,
    "mac" BYTEA NOT NULL,

    CONSTRAINT "ReadSeal_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "ReadSearch" (
    "id" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "person" TEXT,
    "personIds" UUID[],
    "reader" TEXT,
    "from" DATE,
    "to" DATE,
    "page" TEXT,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReadSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReadFinding" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "accountId" UUID NOT NULL,
    "areaCode" TEXT,
    "personId" UUID,
    "on" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "firstAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "lookedAt" TIMESTAMPTZ(3),
    "lookedBy" UUID,
    "lookedByName" TEXT,
    "conclusion" TEXT,
    "note" TEXT,

    CONSTRAINT "ReadFinding_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReadSearch_accountId_at_idx" ON "ReadSearch"("accountId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ReadFinding_key_key" ON "ReadFinding"("key");

-- CreateIndex
CREATE INDEX "ReadFinding_areaCode_lookedAt_lastAt_idx" ON "ReadFinding"("areaCode", "lookedAt", "lastAt");

-- CreateIndex
CREATE INDEX "Consent_personId_createdAt_idx" ON "Consent"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "ReadLog_accountId_at_idx" ON "ReadLog"("accountId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ReadLog_chain_seq_key" ON "ReadLog"("chain", "seq");

-- Lines written before stand in the first chain, in the order in which they were written.
do $$
declare
  line record;
  number bigint := 0;
  previous bytea := decode(repeat('00', 32), 'hex');
  content bytea;
begin
  for line in select * from "ReadLog" order by "id" loop
    number := number + 1;
    content := sha256(convert_to('polku-read-1' || chr(10) || (
      select string_agg(f.name || '=' || coalesce(octet_length(f.value) || ':' || f.value, '-'), chr(10) order by f.place) || chr(10)
      from (values (1, 'kind', 'read'), (2, 'person', line."personId"::text), (3, 'persons', ''), (4, 'account', line."accountId"::text),
        (5, 'role', line."actorRole"), (6, 'name', line."actorName"), (7, 'page', line."page"), (8, 'reason', line."reason"),
        (9, 'area', null), (10, 'company', null), (11, 'words', null), (12, 'route', null), (13, 'request', null), (14, 'erased', ''),
        (15, 'at', ((extract(epoch from line."at") * 1000)::bigint)::text)) f(place, name, value)), 'UTF8'));
    previous := sha256(previous || content || int8send(number));
    update "ReadLog" set "chain" = 0, "seq" = number, "contentHash" = content, "hash" = previous where "id" = line."id";
  end loop;
  if number > 0 then insert into "ReadChain" ("chain", "seq", "hash") values (0, number, previous); end if;
end $$;
ALTER TABLE "ReadLog" ALTER COLUMN "chain" SET NOT NULL,
ALTER COLUMN "seq" SET NOT NULL,
ALTER COLUMN "contentHash" SET NOT NULL,
ALTER COLUMN "hash" SET NOT NULL;

-- The heads of the chains are rewritten at every line: room on their page keeps that cheap.
alter table "ReadChain" set (fillfactor = 20);
create index "ReadLog_list_idx" on "ReadLog" using gin ("personIds") where "kind" = 'list';

-- A line is never changed or taken away. Its content is blanked when it is no longer to be kept; place and hashes stay.
create function "keepReadLog"() returns trigger language plpgsql as $$
begin
  -- One condition inside the other: a truncation has no rows to look at, a seal no such columns.
  if tg_op = 'UPDATE' and tg_table_name = 'ReadLog' then
    if old."kind" <> 'erasure' and old."erasedAt" is null and new."erasedAt" is not null and new."kind" = old."kind"
      and new."id" = old."id" and new."at" = old."at" and new."chain" = old."chain" and new."seq" = old."seq"
      and new."contentHash" = old."contentHash" and new."hash" = old."hash"
      and new."personId" is null and new."accountId" is null and new."personIds" = '{}' and new."erased" = '{}'
      and new."actorRole" = '' and new."actorName" = '' and new."page" = '' and new."reason" = '' and new."areaCode" is null
      and new."companyId" is null and new."words" is null and new."route" is null and new."requestId" is null
    then return new; end if;
  end if;
  raise exception 'the read log is only added to';
end $$;
create trigger "keep" before update or delete on "ReadLog" for each row execute function "keepReadLog"();
create trigger "keepAll" before truncate on "ReadLog" for each statement execute function "keepReadLog"();
create trigger "keep" before update or delete on "ReadSeal" for each row execute function "keepReadLog"();
create trigger "keepAll" before truncate on "ReadSeal" for each statement execute function "keepReadLog"();
