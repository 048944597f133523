-- AlterTable
ALTER TABLE "AreaRule" ADD COLUMN     "secondLooks" JSONB;

-- CreateTable
CREATE TABLE "SecondLook" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "openFor" UUID,
    "reasons" TEXT NOT NULL,
    "way" TEXT,
    "makerId" UUID NOT NULL,
    "makerName" TEXT NOT NULL,
    "drafterIds" UUID[],
    "takerId" UUID,
    "takerName" TEXT,
    "askedAt" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,
    "context" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "machineVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SecondLook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SecondLookRound" (
    "id" UUID NOT NULL,
    "lookId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "evidenceHash" TEXT NOT NULL,
    "askedBy" UUID NOT NULL,
    "askedByName" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "words" TEXT,
    "answeredBy" UUID,
    "answeredByName" TEXT,
    "answererTitle" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SecondLookRound_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SecondLook_openFor_key" ON "SecondLook"("openFor");

-- CreateIndex
CREATE INDEX "SecondLook_personId_createdAt_idx" ON "SecondLook"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "SecondLook_areaCode_askedAt_idx" ON "SecondLook"("areaCode", "askedAt");

-- CreateIndex
CREATE INDEX "SecondLook_makerId_idx" ON "SecondLook"("makerId");

-- CreateIndex
CREATE UNIQUE INDEX "SecondLookRound_lookId_number_key" ON "SecondLookRound"("lookId", "number");

-- AddForeignKey
ALTER TABLE "SecondLook" ADD CONSTRAINT "SecondLook_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SecondLookRound" ADD CONSTRAINT "SecondLookRound_lookId_fkey" FOREIGN KEY ("lookId") REFERENCES "SecondLook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was asked and on what it rested is kept as it was, and an answer is given once.
CREATE FUNCTION "keep_second_look_round"() RETURNS trigger LANGUAGE plpgsql AS $m$
BEGIN
  IF (NEW."id", NEW."lookId", NEW."number", NEW."content", NEW."contentHash", NEW."evidence", NEW."evidenceHash",
      NEW."askedBy", NEW."askedByName", NEW."askedAt")
    IS DISTINCT FROM (OLD."id", OLD."lookId", OLD."number", OLD."content", OLD."contentHash", OLD."evidence",
      OLD."evidenceHash", OLD."askedBy", OLD."askedByName", OLD."askedAt")
    OR OLD."answer" IS NOT NULL
  THEN RAISE EXCEPTION 'a round of a second look is kept as it was';
  END IF;
  RETURN NEW;
END $m$;

CREATE TRIGGER "second_look_round_kept" BEFORE UPDATE ON "SecondLookRound"
  FOR EACH ROW EXECUTE FUNCTION "keep_second_look_round"();
