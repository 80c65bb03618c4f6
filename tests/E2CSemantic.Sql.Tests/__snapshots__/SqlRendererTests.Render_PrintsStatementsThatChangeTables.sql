CREATE TABLE "s"."t" (
  "a" BIGINT NOT NULL,
  "b" DECIMAL(18, 4),
  PRIMARY KEY ("a")
);
CREATE TABLE "u" (
  "SmallInteger" SMALLINT,
  "Integer" INTEGER,
  "BigInteger" BIGINT,
  "Decimal" DECIMAL(18, 4),
  "WideDecimal" DECIMAL(38, 4),
  "Text" VARCHAR,
  "Boolean" BOOLEAN,
  "Date" DATE,
  "Timestamp" TIMESTAMP
);
INSERT INTO "t" ("a")
SELECT
  "t"."a" AS "a"
FROM "t" AS "t";
INSERT INTO "t" ("a", "b")
VALUES ($1, $2), ($3, CAST(NULL AS DECIMAL(18, 4)));
DELETE FROM "t"
WHERE ("t"."a" = $1);
DELETE FROM "t";
DROP TABLE IF EXISTS "t";
DROP VIEW "v";
CHECKPOINT