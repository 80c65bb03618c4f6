-- Citus has no CheckpointStatement.;
-- Citus has no CheckpointStatement.;
-- Citus has no AttachDatabaseStatement.;
-- Citus has no SetSettingStatement.;
-- Citus has no SetVariableStatement.;
-- Citus has no CreateViewStatement.;
-- Citus has no TryCastExpression.;
-- Citus has no CsvSource.;
-- Citus has no CreateViewStatement.;
-- Citus has no ParquetSchemaSource.;
-- Citus has no CopyToParquetStatement.;
-- Citus has no FileCall.;
-- Citus has no FileCall.;
-- Citus has no FileCall.;
-- Citus has no FileCall.;
-- Citus has no FileCall.;
-- Citus has no FileCall.;
-- Citus has no FileCall.;
-- Citus has no FileCall.;
-- Citus has no FileCall.;
-- Citus has no FileCall.;
-- Citus has no AttachDatabaseStatement.;
-- Citus has no DetachDatabaseStatement.;
CREATE TABLE "s"."t" (
  "a" SMALLINT NOT NULL,
  "b" TEXT COLLATE "C"
) PARTITION BY LIST ("a");
CREATE TABLE "s"."t_2004" PARTITION OF "s"."t" FOR VALUES IN (2004);
CREATE TABLE "s"."t_other" PARTITION OF "s"."t" DEFAULT;
CREATE TABLE "s"."t" (
  "a" SMALLINT NOT NULL
) USING columnar;
ANALYZE "s"."t";
COPY "s"."t" ("a", "b") FROM STDIN (FORMAT BINARY);
SELECT create_distributed_table(CAST($1 AS REGCLASS), $2, shard_count => CAST($3 AS INTEGER));
SELECT create_reference_table(CAST($1 AS REGCLASS));
SELECT COUNT(*) FROM pg_catalog.pg_dist_node AS n WHERE n.isactive AND NOT pg_catalog.citus_check_connection_to_node(n.nodename, n.nodeport);
CREATE ROLE "r" NOLOGIN;
DROP ROLE IF EXISTS "r";
GRANT "r" TO CURRENT_USER;
GRANT USAGE ON SCHEMA "s" TO "r";
GRANT SELECT ON ALL TABLES IN SCHEMA "s" TO "r";
SELECT pg_try_advisory_xact_lock($1);
DROP SCHEMA IF EXISTS "s" CASCADE