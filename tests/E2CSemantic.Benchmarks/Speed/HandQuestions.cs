using System.Collections.Immutable;
using E2CSemantic.Oracle;

namespace E2CSemantic.Benchmarks.Speed;

/// <summary>The questions for which there is SQL by hand.</summary>
internal static class HandQuestions
{
    private const string People = " JOIN dim_person p USING (person_key)";

    /// <summary>Some single metrics by district and race/ethnicity.</summary>
    public static ImmutableArray<HandQuestion> ByDistrictAndRace { get; } =
        [.. OracleStatement.Read(Text("districts.sql")).Select(statement => new HandQuestion(
            $"{statement.Domain}.{statement.Names[0]} by district and race",
            Camel(statement.Names[0]),
            ["district", "raceEthnicity"],
            ["DISTRICT", "RACE_ETHNICITY"],
            true,
            statement.Of(0, "")))];

    /// <summary>Every metric of the catalogue, over everybody and by one dimension.</summary>
    public static ImmutableArray<HandQuestion> Catalogue { get; } =
        [.. OracleStatement.Read(Text("metrics.sql")).Where(statement => !statement.IsOfNobody).SelectMany(OfStatement)];

    private static IEnumerable<HandQuestion> OfStatement(OracleStatement statement) => statement.Names.SelectMany((name, place) =>
    {
        var hasParts = statement.Sql.Contains("AS below", StringComparison.Ordinal) && !statement.Sql.Contains("NULL AS below", StringComparison.Ordinal);
        var id = $"{statement.Domain}.{name}";
        var by = new HandQuestion($"{id} by {statement.By.Field}", Camel(name), [statement.By.Field], [statement.By.Enum], hasParts, Columns("member, ", statement.Of(place, statement.By.Column)));
        return statement.IsAlwaysGrouped ? [by] : (HandQuestion[])[by with { Name = id, Members = [], GroupBy = [], Sql = Columns("", OverEverybody(statement.Of(place, "''"))) }, by];
    });

    // The order of the columns is the statement's own, which is another where above is made of below.
    private static string Columns(string member, string sql) => $"SELECT school_year, {member}above, below, value FROM ({sql}) answer";

    // People are joined for what they are grouped by; who writes for everybody leaves them out.
    private static string OverEverybody(string sql) =>
        sql.Replace(People, "", StringComparison.Ordinal) is var alone && !alone.Contains("p.", StringComparison.Ordinal) ? alone : sql;

    private static string Text(string name)
    {
        using var stream = typeof(HandQuestions).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Camel(string name)
    {
        var words = name.Split('_');
        return words[0] + string.Concat(words[1..].Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
