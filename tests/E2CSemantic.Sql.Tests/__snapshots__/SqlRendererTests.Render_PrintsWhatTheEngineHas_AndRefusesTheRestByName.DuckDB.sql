CHECKPOINT;
CHECKPOINT "other";
ATTACH '/a.duckdb' AS "other";
SET "temp_directory" = '/it''s here';
SET VARIABLE "files" = [$1, $2];
CREATE TEMPORARY VIEW "v" AS
SELECT
  "t"."a" AS "a"
FROM read_parquet(getvariable('files'), union_by_name = true) AS "t";
CREATE TABLE "c" AS
SELECT
  TRY_CAST("t"."a" AS DATE) AS "a"
FROM read_csv($1, auto_detect = false, header = false, strict_mode = true, null_padding = false, skip = 1, encoding = $2, delim = $3, quote = '"', escape = '"', columns = {"a": 'VARCHAR', "b": 'VARCHAR'}) AS "t";
CREATE TEMPORARY TABLE "c" AS
SELECT
  "t"."a" AS "a"
FROM read_csv($1, auto_detect = false, header = false, strict_mode = true, null_padding = false, skip = 0, encoding = $2, delim = $3, quote = '', escape = '', columns = {"a": 'VARCHAR'}) AS "t";
CREATE VIEW "s"."v" AS
SELECT
  "t"."it's "" any" AS "a"
FROM read_parquet($1, union_by_name = true) AS "t";
CREATE TABLE "c" AS
SELECT
  "t"."a" AS "a"
FROM parquet_schema($1) AS "t";
COPY (
  SELECT
    "t"."a" AS "a"
  FROM "t" AS "t"
) TO $1 (FORMAT parquet, COMPRESSION zstd);
CREATE TABLE "c" AS
SELECT
  regexp_full_match("t"."a", "t"."b") AS "a"
FROM "s" AS "t";
CREATE TABLE "c" AS
SELECT
  contains("t"."a", "t"."b") AS "a"
FROM "s" AS "t";
CREATE TABLE "c" AS
SELECT
  trim("t"."a", "t"."b") AS "a"
FROM "s" AS "t";
CREATE TABLE "c" AS
SELECT
  substr("t"."a", "t"."b") AS "a"
FROM "s" AS "t";
CREATE TABLE "c" AS
SELECT
  try_strptime("t"."a", "t"."b") AS "a"
FROM "s" AS "t";
CREATE TABLE "c" AS
SELECT
  strftime("t"."a", "t"."b") AS "a"
FROM "s" AS "t";
CREATE TABLE "c" AS
SELECT
  year("t"."a", "t"."b") AS "a"
FROM "s" AS "t";
CREATE TABLE "c" AS
SELECT
  month("t"."a", "t"."b") AS "a"
FROM "s" AS "t";
CREATE TABLE "c" AS
SELECT
  quarter("t"."a", "t"."b") AS "a"
FROM "s" AS "t";
CREATE TABLE "c" AS
SELECT
  hash("t"."a", "t"."b") AS "a"
FROM "s" AS "t";
ATTACH '/a''; DROP TABLE t; --/b.duckdb' AS "other" (READ_ONLY);
DETACH "other";
-- DuckDB has no CreateTableStatement.;
-- DuckDB has no CreatePartitionStatement.;
-- DuckDB has no CreatePartitionStatement.;
-- DuckDB has no CreateTableStatement.;
-- DuckDB has no AnalyzeStatement.;
-- DuckDB has no CopyInStatement.;
-- DuckDB has no DistributeTableStatement.;
-- DuckDB has no ReferenceTableStatement.;
-- DuckDB has no CountLostNodesStatement.;
-- DuckDB has no CreateRoleStatement.;
-- DuckDB has no DropRoleStatement.;
-- DuckDB has no GrantRoleStatement.;
-- DuckDB has no GrantUsageStatement.;
-- DuckDB has no GrantSelectStatement.;
-- DuckDB has no TryLockStatement.;
DROP SCHEMA IF EXISTS "s" CASCADE