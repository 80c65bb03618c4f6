using E2CSemantic.DuckDB;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Files;
using E2CSemantic.Warehouse.Loading.Landing;
using E2CSemantic.Warehouse.Loading.Submissions;

namespace E2CSemantic.Warehouse.Tests.Loading.Files;

/// <summary>A Parquet file is read by the names of its columns, every value as text, and checked like any other.</summary>
public sealed class ParquetReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Stage_ReadsEveryRow()
    {
        var (rows, faults, staged) = Stage("SELECT * FROM (VALUES (7, 'A', DATE '2004-02-29'), (NULL, 'B', NULL)) t(\"Number of\", code, day)");

        Assert.Empty(faults);
        Assert.Equal((2, "1|7|A|2004-02-29 2||B|"), (rows, staged));
    }

    [Theory]
    [InlineData("SELECT 501 AS \"Number of\", 'A' AS code, DATE '2004-02-29' AS day", "E2C_LOAD_RANGE rows.parquet:1:1 'Number of' is not from 0 to 500")]
    [InlineData("SELECT 'A' AS code, DATE '2004-02-29' AS day", "E2C_LOAD_COLUMN_MISSING rows.parquet:1:1 the header has no column 'Number of' (the first line names every column of the contract)")]
    [InlineData("SELECT 1 AS \"Number of\", 'A' AS code, DATE '2004-02-29' AS day, 'Nobody' AS mother", "E2C_LOAD_COLUMN_UNKNOWN rows.parquet:1:1 column 4 of the header is not one of the contract's (remove it)")]
    [InlineData("SELECT 1 AS \"Number of\", 'A' || chr(0) AS code, DATE '2004-02-29' AS day", "E2C_LOAD_ZERO_CHARACTER rows.parquet:1:2 'code' holds the character U+0000, which no store of texts takes (remove it)")]
    [InlineData("SELECT * FROM (VALUES ('1', 'A', '2004-02-29'), ('2' || chr(0) || '3', 'A', NULL)) t(\"Number of\", code, day)", "E2C_LOAD_ZERO_CHARACTER rows.parquet:2:1 'Number of' holds the character U+0000, which no store of texts takes (remove it)")]
    [InlineData("SELECT chr(0) AS \"Number of\", 'B' AS code, DATE '2004-02-29' AS day", "E2C_LOAD_ZERO_CHARACTER rows.parquet:1:1 'Number of' holds the character U+0000, which no store of texts takes (remove it)")]
    public void Stage_TellsTheFault(string select, string expected) => Assert.Equal([expected], Stage(select).Faults);

    [Fact]
    public void Stage_TellsThatItIsNotParquet()
    {
        File.WriteAllText(_folder.PathTo("rows.parquet"), "Number of,code,day\n1,A,2004-02-29\n");

        Assert.Equal(["E2C_LOAD_PARQUET rows.parquet:1:1 the file is not Parquet, or is damaged (send the file again)"], Stage(null).Faults);
    }

    public void Dispose() => _folder.Dispose();

    private (long Rows, string[] Faults, string Staged) Stage(string? select)
    {
        var path = _folder.PathTo("rows.parquet");
        if (select is not null)
        {
            using var connection = new DuckDBConnection("DataSource=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"COPY ({select}) TO '{path}' (FORMAT parquet)";
            command.ExecuteNonQuery();
        }

        var element = new DataElement("e", ElementClass.Ordinary, [], "local", null);
        var file = new SourceFile(
            "rows",
            "rows.parquet",
            ',',
            [
                new("number", "Number of", new IntegerType(0, 500), [""], element),
                new("code", "code", new CodeType(["A", "B"]), [], element),
                new("day", "day", new DateType(DateForm.Of("YYYY-MM-DD")!, new(1900, 1, 1), new(2199, 12, 31)), [""], element),
            ],
            [],
            new("contract.yaml", 1, 1))
        { Format = FileFormat.Parquet };
        using var store = WorkingStore.InMemory();
        var stager = new RecordStager(new FoundFile(file, path, false), store);
        stager.Stage(CancellationToken.None);
        using var reader = store.Read(new([.. Tree.Items("f", ["line", "number", "code"]), new(Tree.Cast(Tree.Column("f", "day"), E2CSemantic.Sql.Syntax.SqlType.Text), "day")])
        {
            From = StagedShape.Of("rows", "f"),
        });
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, 4).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return (stager.Rows, [.. stager.Faults.Select(fault => fault.ToString().Replace(_folder.FullPath + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))], string.Join(' ', rows));
    }
}
