-- AlterTable
ALTER TABLE "Vacancy" ADD COLUMN     "contractType" TEXT NOT NULL DEFAULT '01',
ADD COLUMN     "education" TEXT,
ADD COLUMN     "hintNote" TEXT,
ADD COLUMN     "languages" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "supportedOnly" BOOLEAN NOT NULL DEFAULT false;
