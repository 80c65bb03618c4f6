using System.Globalization;
using E2CSemantic.DuckDB;
using E2CSemantic.Query;
using E2CSemantic.Query.Publication;
using E2CSemantic.Testing;

namespace E2CSemantic.Host.Tests.Interop;

/// <summary>Reads the published tables by the exported expressions, and asks the same as PUBLIC.</summary>
[Collection(OneRunningHost.Name)]
public sealed class ExportedCellsTests(RunningHost host)
{
    [Fact]
    public async Task Expressions_GiveWhatPublicIsAnswered()
    {
        var published = (await host.Rooms.Warehouse.ReleasesAsync(CancellationToken.None)).Single().Publication!.Cubes;
        var tables = PublishedTables.Of(host.Rooms.Catalog).Value!;
        Assert.Empty(published.Select(cube => cube.Table).Except(tables.Select(table => table.Name)));
        using var folder = new TemporaryFolder();
        var copy = folder.PathTo("cubes.duckdb");
        File.Copy(Directory.EnumerateFiles(host.Data, "cubes.duckdb", SearchOption.AllDirectories).Single(), copy);
        using var connection = new DuckDBConnection($"Data Source={copy}");
        await connection.OpenAsync();
        var (shown, withheld) = (0, 0);

        foreach (var cube in published)
        {
            var table = tables.Single(table => table.Name == cube.Table);
            var cells = await ReadAsync(connection, table);
            foreach (var row in await AnswerAsync(table))
            {
                var key = string.Join('|', row.Members.Select(member => member.Member.Id).Prepend(row.SchoolYear.SpringYear.ToString(CultureInfo.InvariantCulture)));
                var (value, people) = cells[key];
                Assert.Equal(row.Value.Value is null, value is null);
                Assert.Equal((row.Denominator ?? row.Value).Value, people);
                Assert.True(row.Value.Value is null || Math.Abs(row.Value.Value.Value - value!.Value) <= Half(table), $"{cube.Table} {key}: {row.Value.Value} answered, {value} read");
                (shown, withheld) = value is null ? (shown, withheld + 1) : (shown + 1, withheld);
            }
        }

        Assert.True(shown > 100 && withheld > 10, $"{shown} cells shown, {withheld} withheld");
    }

    // The answer is rounded to its decimals, and the engine's quotient is a double.
    private static decimal Half(PublishedTable table) =>
        (0.5m / (decimal)Math.Pow(10, table.Metric.Presentation.AnsweredDecimals)) + 0.000_000_1m;

    private async Task<IEnumerable<AnswerRow>> AnswerAsync(PublishedTable table)
    {
        var query = MetricQuery.Of(table.Metric.Name.ToString()) with { GroupBy = [.. table.By.Select(name => name.Value)], Version = table.Metric.Version.ToString() };
        var answer = await host.Rooms.Engine.AnswerAsync(query, Requester.Anonymous, CancellationToken.None);
        Assert.True(answer.Succeeded, string.Join('\n', answer.Diagnostics));
        Assert.Null(answer.Value.EndCursor);
        return answer.Value.Rows.Where(row => row.Value.Status is not CellStatus.NotMature);
    }

    private static async Task<Dictionary<string, (decimal? Value, decimal? People)>> ReadAsync(DuckDBConnection connection, PublishedTable table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {string.Join(" || '|' || ", table.KeyColumns.Select(column => $"CAST({column} AS VARCHAR)"))}, "
            + $"MAX({table.ValueText}), MAX({table.PeopleText}) FROM {table.Name} GROUP BY ALL";
        using var reader = await command.ExecuteReaderAsync();
        var cells = new Dictionary<string, (decimal? Value, decimal? People)>();
        while (await reader.ReadAsync())
        {
            cells.Add(reader.GetString(0), (Number(reader.GetValue(1)), Number(reader.GetValue(2))));
        }

        return cells;
    }

    private static decimal? Number(object value) => value is DBNull ? null : Convert.ToDecimal(value, CultureInfo.InvariantCulture);
}
