-- PostgreSQL has no CheckpointStatement.;
-- PostgreSQL has no CheckpointStatement.;
-- PostgreSQL has no AttachDatabaseStatement.;
-- PostgreSQL has no SetSettingStatement.;
-- PostgreSQL has no SetVariableStatement.;
-- PostgreSQL has no CreateViewStatement.;
-- PostgreSQL has no TryCastExpression.;
-- PostgreSQL has no CsvSource.;
-- PostgreSQL has no CreateViewStatement.;
-- PostgreSQL has no ParquetSchemaSource.;
-- PostgreSQL has no CopyToParquetStatement.;
-- PostgreSQL has no FileCall.;
-- PostgreSQL has no FileCall.;
-- PostgreSQL has no FileCall.;
-- PostgreSQL has no FileCall.;
-- PostgreSQL has no FileCall.;
-- PostgreSQL has no FileCall.;
-- PostgreSQL has no FileCall.;
-- PostgreSQL has no FileCall.;
-- PostgreSQL has no FileCall.;
-- PostgreSQL has no FileCall.;
-- PostgreSQL has no AttachDatabaseStatement.;
-- PostgreSQL has no DetachDatabaseStatement.;
CREATE TABLE "s"."t" (
  "a" SMALLINT NOT NULL,
  "b" TEXT COLLATE "C"
) PARTITION BY LIST ("a");
CREATE TABLE "s"."t_2004" PARTITION OF "s"."t" FOR VALUES IN (2004);
CREATE TABLE "s"."t_other" PARTITION OF "s"."t" DEFAULT;
-- PostgreSQL has no CreateTableStatement.;
ANALYZE "s"."t";
COPY "s"."t" ("a", "b") FROM STDIN (FORMAT BINARY);
-- PostgreSQL has no DistributeTableStatement.;
-- PostgreSQL has no ReferenceTableStatement.;
-- PostgreSQL has no CountLostNodesStatement.;
CREATE ROLE "r" NOLOGIN;
DROP ROLE IF EXISTS "r";
GRANT "r" TO CURRENT_USER;
GRANT USAGE ON SCHEMA "s" TO "r";
GRANT SELECT ON ALL TABLES IN SCHEMA "s" TO "r";
SELECT pg_try_advisory_xact_lock($1);
DROP SCHEMA IF EXISTS "s" CASCADE