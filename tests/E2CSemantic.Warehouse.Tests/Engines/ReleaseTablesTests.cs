using E2CSemantic.Sql;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Engines.PostgreSql;

namespace E2CSemantic.Warehouse.Tests.Engines;

public class ReleaseTablesTests
{
    private static readonly string[] _tables = ["dim_grade", "dim_person", "fact_k12_person_year"];

    [Theory]
    [InlineData("postgresql")]
    [InlineData("citus")]
    public void Statements_MakeASpreadTableAWholeOneAndAFact(string name)
    {
        var engine = name == "citus" ? ServerEngine.Citus(32) : ServerEngine.PostgreSql;
        var statements = _tables.Select(table => Sample.Star.Tables[table]).SelectMany(table =>
            ReleaseTables.Of(table, new(table.Name, 0, "", [], [new(2004, 1, ""), new(2005, 1, "")]), engine, "release_0"));

        Snapshot.Match(string.Join(";\n", statements.Select(statement => SqlRenderer.Render(statement, engine.Dialect).Text)), name, "sql");
    }
}
