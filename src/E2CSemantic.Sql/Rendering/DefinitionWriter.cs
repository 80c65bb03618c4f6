using System.Diagnostics;
using E2CSemantic.Sql.Dialects;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Rendering;

/// <summary>Prints statements that make, spread, lock and open things of a database.</summary>
internal static class DefinitionWriter
{
    public static void Write(SqlStatement statement, SqlOutput output)
    {
        switch (statement)
        {
            case CreateTableStatement create:
                WriteCreateTable(create, output);
                break;
            case CreateTableAsStatement create:
                output.Text(create.Temporary ? "CREATE TEMPORARY TABLE " : "CREATE TABLE ").TableName(create.Schema, create.Name).Text(" AS").Line();
                StatementWriter.WriteSelect(create.Select, output);
                break;
            case SetSettingStatement setting:
                output.Needs(SqlAbility.DatabaseFiles, setting).Text("SET ").Name(setting.Name).Text(" = ").Literal(setting.Value);
                break;
            case SetVariableStatement variable:
                FileWriter.Write(variable, output);
                break;
            case CreateViewStatement view:
                FileWriter.Write(view, output);
                break;
            case CopyToParquetStatement copy:
                FileWriter.Write(copy, output);
                break;
            case CreateSchemaStatement schema:
                output.Text("CREATE SCHEMA ").Name(schema.Name);
                break;
            case DropSchemaStatement drop:
                output.Text("DROP SCHEMA IF EXISTS ").Name(drop.Name).Text(" CASCADE");
                break;
            case DropTableStatement drop:
                output.Text("DROP TABLE IF EXISTS ").TableName(drop.Schema, drop.Name);
                break;
            case DropViewStatement drop:
                output.Text("DROP VIEW ").Name(drop.Name);
                break;
            case CheckpointStatement checkpoint:
                output.Needs(SqlAbility.Checkpoint, statement).Text("CHECKPOINT");
                _ = checkpoint.Database is { } database ? output.Text(" ").Name(database) : output;
                break;
            case AttachDatabaseStatement attach:
                output.Needs(SqlAbility.DatabaseFiles, attach).Text("ATTACH ").Literal(attach.Path).Text(" AS ").Name(attach.Name).Text(attach.Writable ? "" : " (READ_ONLY)");
                break;
            case DetachDatabaseStatement detach:
                output.Needs(SqlAbility.DatabaseFiles, detach).Text("DETACH ").Name(detach.Name);
                break;
            case CreatePartitionStatement partition:
                output.Needs(SqlAbility.Partitions, partition).Text("CREATE TABLE ").TableName(partition.Schema, partition.Name)
                    .Text(" PARTITION OF ").TableName(partition.Schema, partition.Table);
                _ = partition.Value is { } value ? output.Text(" FOR VALUES IN (").Number(value).Text(")") : output.Text(" DEFAULT");
                break;
            case AnalyzeStatement analyze:
                output.Needs(SqlAbility.Statistics, analyze).Text("ANALYZE ").TableName(analyze.Schema, analyze.Table);
                break;
            case CopyInStatement copy:
                output.Needs(SqlAbility.CopyIn, copy).Text("COPY ").TableName(copy.Schema, copy.Table)
                    .Text(" (").List(copy.Columns, name => output.Name(name)).Text(") FROM STDIN (FORMAT BINARY)");
                break;
            default:
                WriteServer(statement, output);
                break;
        }
    }

    private static void WriteServer(SqlStatement statement, SqlOutput output)
    {
        switch (statement)
        {
            case DistributeTableStatement spread:
                WriteDistribution(spread, output);
                break;
            case ReferenceTableStatement reference:
                output.Needs(SqlAbility.Distribution, reference).Text("SELECT create_reference_table(");
                Registered(reference.Schema, reference.Table, output).Text(")");
                break;
            case CountLostNodesStatement:
                output.Needs(SqlAbility.Distribution, statement).Text("SELECT COUNT(*) FROM pg_catalog.pg_dist_node AS n")
                    .Text(" WHERE n.isactive AND NOT pg_catalog.citus_check_connection_to_node(n.nodename, n.nodeport)");
                break;
            case CreateRoleStatement role:
                output.Needs(SqlAbility.Server, role).Text("CREATE ROLE ").Name(role.Name).Text(role.LogsIn ? " LOGIN" : " NOLOGIN");
                break;
            case DropRoleStatement role:
                output.Needs(SqlAbility.Server, role).Text("DROP ROLE IF EXISTS ").Name(role.Name);
                break;
            case GrantRoleStatement grant:
                output.Needs(SqlAbility.Server, grant).Text("GRANT ").Name(grant.Role).Text(" TO CURRENT_USER");
                break;
            case GrantUsageStatement grant:
                output.Needs(SqlAbility.Server, grant).Text("GRANT USAGE ON SCHEMA ").Name(grant.Schema).Text(" TO ").Name(grant.Role);
                break;
            case GrantSelectStatement grant:
                output.Needs(SqlAbility.Server, grant).Text("GRANT SELECT ON ALL TABLES IN SCHEMA ").Name(grant.Schema).Text(" TO ").Name(grant.Role);
                break;
            case TryLockStatement tryLock:
                output.Needs(SqlAbility.Server, tryLock).Text("SELECT pg_try_advisory_xact_lock(").Parameter(tryLock.Key).Text(")");
                break;
            default:
                throw new UnreachableException();
        }
    }

    private static void WriteCreateTable(CreateTableStatement create, SqlOutput output)
    {
        output.Text(create.Temporary ? "CREATE TEMPORARY TABLE " : "CREATE TABLE ").TableName(create.Schema, create.Name).Text(" (").Indented(() =>
        {
            output.List(
                create.Columns,
                column => output.Line().Name(column.Name).Text(" ").Text(output.Dialect.TypeNames[column.Type])
                    .Text(column.Type is SqlType.Text ? output.Dialect.OrdinalCollation : "")
                    .Text(column.Nullable ? "" : " NOT NULL"),
                separator: ",");
            if (!create.PrimaryKey.IsEmpty)
            {
                output.Text(",").Line().Text("PRIMARY KEY (").List(create.PrimaryKey, name => output.Name(name)).Text(")");
            }
        });
        output.Line().Text(")");
        if (create.PartitionBy is { } column)
        {
            output.Needs(SqlAbility.Partitions, create).Text(" PARTITION BY LIST (").Name(column).Text(")");
        }

        if (create.ByColumn)
        {
            output.Needs(SqlAbility.ColumnStores, create).Text(" USING columnar");
        }
    }

    private static void WriteDistribution(DistributeTableStatement spread, SqlOutput output)
    {
        output.Needs(SqlAbility.Distribution, spread).Text("SELECT create_distributed_table(");
        Registered(spread.Schema, spread.Table, output).Text(", ").Parameter(spread.By.Text)
            .Text(", shard_count => CAST(").Parameter((long)spread.Shards).Text(" AS INTEGER))");
    }

    private static SqlOutput Registered(SqlName schema, SqlName table, SqlOutput output) =>
        output.Text("CAST(").Parameter($"{Quoted(schema, output)}.{Quoted(table, output)}").Text(" AS REGCLASS)");

    private static string Quoted(SqlName name, SqlOutput output) => $"{output.Dialect.IdentifierQuote}{name.Text}{output.Dialect.IdentifierQuote}";
}
