using System.Text.RegularExpressions;

namespace E2CSemantic.Architecture.Tests;

/// <summary>
/// No SQL is built from strings: rooms that ask the warehouse hold no statement in a string literal, constant or interpolated.
/// The Sql room prints statements, the DuckDB room's few fixed ones (transactions) hold no value.
/// </summary>
public partial class SqlTextTests
{
    private static readonly string[] _asking =
    [
        "src/E2CSemantic.GraphQL/", "src/E2CSemantic.Host/", "src/E2CSemantic.Model/", "src/E2CSemantic.Privacy/",
        "src/E2CSemantic.Query/", "src/E2CSemantic.Warehouse/",
    ];

    [Fact]
    public void AskingRooms_HoldNoStatementInAString() => Assert.Empty(Objections(SourceFile.Below("src")));

    [Fact]
    public void Check_Objects_WhenAStatementIsAString() =>
        Assert.Equal(
            ["src/E2CSemantic.Query/A.cs holds SQL: \"SELECT * FROM", "src/E2CSemantic.Warehouse/B.cs holds SQL: \"insert into"],
            Objections(
            [
                new("src/E2CSemantic.Query/A.cs", "command.CommandText = $\"" + "SELECT * FROM {table}\";"),
                new("src/E2CSemantic.Warehouse/B.cs", "var text = \"" + "insert into t values (\" + value + \")\";"),
                new("src/E2CSemantic.Warehouse/C.cs", "var text = \"update the tables from the file\";"),
            ]));

    private static List<string> Objections(IEnumerable<SourceFile> files) =>
        [.. from file in files
            where _asking.Any(room => file.Path.StartsWith(room, StringComparison.Ordinal))
            from Match match in Statement().Matches(file.Text)
            select $"{file.Path} holds SQL: {match.Value.TrimEnd()}"];

    [GeneratedRegex("\"\\s*(select\\s+[\\w\\s*,.()]*?from\\b|insert\\s+into\\b|delete\\s+from\\b|create\\s+(or\\s+replace\\s+)?(temp\\s+)?(table|view)\\b|copy\\s+\\w+\\s+(from|to)\\b|drop\\s+table\\b|attach\\s+')", RegexOptions.IgnoreCase)]
    private static partial Regex Statement();
}
