using System.Collections.Immutable;

namespace E2CSemantic.Oracle;

/// <summary>What <c>metrics.sql</c> says of some metrics that differ by a constant.</summary>
/// <param name="Domain">Their domain.</param>
/// <param name="Names">Their names within it.</param>
/// <param name="Constant">The constant that the statement names in braces; null where it names none.</param>
/// <param name="Values">Its value for each name.</param>
/// <param name="By">What the metrics can be grouped by: the field, the enum value, the column.</param>
/// <param name="IsAlwaysGrouped">Whether they answer only when grouped.</param>
/// <param name="IsOfNobody">Whether a made-up state has nobody whom they count.</param>
/// <param name="Sql">The statement.</param>
internal sealed record OracleStatement(
    string Domain,
    ImmutableArray<string> Names,
    string? Constant,
    ImmutableArray<string> Values,
    (string Field, string Enum, string Column) By,
    bool IsAlwaysGrouped,
    bool IsOfNobody,
    string Sql)
{
    /// <summary>Every statement of the file.</summary>
    public static ImmutableArray<OracleStatement> Read(string text) =>
        [.. text.Split("\n-- metric ")[1..].Select(part => One(part.Split('\n')))];

    /// <summary>The statement of one of the metrics, grouped by a column or by nothing.</summary>
    public string Of(int name, string by) =>
        (Constant is null ? Sql : Sql.Replace($"{{{Constant}}}", Values[name], StringComparison.Ordinal)).Replace("{by}", by, StringComparison.Ordinal);

    private static OracleStatement One(string[] lines)
    {
        var ids = lines[0].Split(' ');
        var (domain, first) = (ids[0].Split('.')[0], ids[0].Split('.')[1]);
        var with = Line(lines, "-- with ")?.Split(' ');
        var by = Line(lines, "-- by ") ?? Line(lines, "-- always by ") ?? "sex SEX p.sex_code";
        return new(
            domain,
            [first, .. ids[1..]],
            with?[0],
            [.. with?[1..] ?? []],
            by.Split(' ') is [var field, var value, var column] ? (field, value, column) : throw new FormatException(by),
            Line(lines, "-- always by ") is not null,
            Line(lines, "-- of nobody: ") is not null,
            string.Join('\n', lines[1..].Where(line => !line.StartsWith("--", StringComparison.Ordinal))));
    }

    private static string? Line(string[] lines, string begin) =>
        lines.FirstOrDefault(line => line.StartsWith(begin, StringComparison.Ordinal))?[begin.Length..];
}
