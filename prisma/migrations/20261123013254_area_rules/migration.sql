-- AlterTable
ALTER TABLE "AreaRule" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "AreaRuleChange" (
    "id" UUID NOT NULL,
    "areaCode" TEXT NOT NULL,
    "changed" JSONB NOT NULL,
    "why" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "byName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AreaRuleChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AreaRuleChange_areaCode_at_idx" ON "AreaRuleChange"("areaCode", "at");

-- Why a rule was what it was on a day is explained by these rows: they are written once.
CREATE FUNCTION "keep_area_rule_change"() RETURNS trigger LANGUAGE plpgsql AS $m$
BEGIN
  RAISE EXCEPTION 'a change of a rule is kept as it was';
END $m$;

CREATE TRIGGER "area_rule_change_kept" BEFORE UPDATE OR DELETE ON "AreaRuleChange"
  FOR EACH ROW EXECUTE FUNCTION "keep_area_rule_change"();
