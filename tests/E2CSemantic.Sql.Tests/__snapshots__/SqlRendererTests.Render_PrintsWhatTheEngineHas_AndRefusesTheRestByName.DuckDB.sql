CHECKPOINT;
ATTACH '/a''; DROP TABLE t; --/b.duckdb' AS "other" (READ_ONLY);
DETACH "other";
-- DuckDB has no CreateTableStatement.;
-- DuckDB has no CreatePartitionStatement.;
-- DuckDB has no CreatePartitionStatement.;
-- DuckDB has no CreateIndexStatement.;
-- DuckDB has no CreateIndexStatement.;
-- DuckDB has no AnalyzeStatement.;
-- DuckDB has no CopyInStatement.;
-- DuckDB has no DistributeTableStatement.;
-- DuckDB has no ReferenceTableStatement.;
-- DuckDB has no CreateRoleStatement.;
-- DuckDB has no GrantRoleStatement.;
-- DuckDB has no GrantUsageStatement.;
-- DuckDB has no GrantSelectStatement.;
-- DuckDB has no TryLockStatement.;
DROP SCHEMA IF EXISTS "s" CASCADE