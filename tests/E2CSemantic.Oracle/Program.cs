using System.Globalization;
using E2CSemantic.DuckDB;
using E2CSemantic.Oracle;

// Compares every metric of a running host with SQL written by hand over the facts that it serves.
// Usage: E2CSemantic.Oracle URL TOKEN FACTS, with the token of a steward and the file of the release's facts.
if (args is not [var server, var token, var facts])
{
    Console.Error.WriteLine("Usage: E2CSemantic.Oracle URL TOKEN FACTS");
    return 2;
}

using var stream = typeof(OracleStatement).Assembly.GetManifestResourceStream("metrics.sql")!;
using var reader = new StreamReader(stream);
var statements = OracleStatement.Read(reader.ReadToEnd());
using var answers = new Answers(server, token);
using var connection = new DuckDBConnection($"DataSource={facts};ACCESS_MODE=READ_ONLY");
connection.Open();

var (passed, failed) = (0, 0);
foreach (var statement in statements)
{
    for (var name = 0; name < statement.Names.Length; name++)
    {
        var id = $"{statement.Domain}.{statement.Names[name]}";
        if (!statement.IsAlwaysGrouped)
        {
            Count(id, Differences(statement, name, null));
        }

        Count($"{id} by {statement.By.Field}", Differences(statement, name, statement.By));
    }
}

foreach (var id in answers.Metrics().Except(statements.SelectMany(statement => statement.Names.Select(name => $"{statement.Domain}.{name}"))))
{
    Count(id, ["there is no SQL for it in metrics.sql"]);
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

void Count(string what, List<string> differences)
{
    (passed, failed) = differences.Count == 0 ? (passed + 1, failed) : (passed, failed + 1);
    foreach (var difference in differences.Take(5))
    {
        Console.WriteLine($"{what}: {difference}");
    }
}

List<string> Differences(OracleStatement statement, int name, (string Field, string Enum, string Column)? by)
{
    var expected = Rows(statement.Of(name, by?.Column ?? "''"));
    var hasParts = expected.Values.Any(row => row.Below is not null);
    var told = answers.Of($"{statement.Domain}.{statement.Names[name]}", by is { } grouped ? (grouped.Field, grouped.Enum) : null, hasParts);
    var years = told.Keys.Select(key => key.Year).ToHashSet();
    var differences = expected.Keys.Where(key => years.Contains(key.Year) && !told.ContainsKey(key)).Select(key => $"{key}: no answer").ToList();
    foreach (var (key, row) in told)
    {
        var (value, below) = expected.GetValueOrDefault(key);
        if (!Same(row.Value, value, !hasParts) || (hasParts && !Same(row.Below, below, true)))
        {
            differences.Add($"{key}: answered {row.Value} of {row.Below}, by hand {value} of {below}");
        }
    }

    if (told.Values.Any(row => (row.Below ?? row.Value) is not (null or "0")) == statement.IsOfNobody)
    {
        differences.Add(statement.IsOfNobody ? "somebody is counted" : "nobody is counted in any year");
    }

    return differences;
}

// An answer has the decimals that its metric shows; nobody is 0 where people are counted, else nothing.
static bool Same(string? answered, decimal? byHand, bool countsNobody)
{
    if (answered is null)
    {
        return byHand is null;
    }

    var point = answered.IndexOf('.', StringComparison.Ordinal);
    var half = 0.5m / (decimal)Math.Pow(10, point < 0 ? 0 : answered.Length - point - 1);
    return Math.Abs(decimal.Parse(answered, CultureInfo.InvariantCulture) - (byHand ?? 0)) <= half + 0.000000001m && (byHand is not null || countsNobody);
}

Dictionary<(int Year, string Member), (decimal? Value, decimal? Below)> Rows(string sql)
{
    using var command = connection.CreateCommand();
    command.CommandText = $"SELECT school_year::INTEGER, member::VARCHAR, value::DOUBLE, below::DOUBLE FROM ({sql})";
    using var rows = command.ExecuteReader();
    var found = new Dictionary<(int, string), (decimal?, decimal?)>();
    while (rows.Read())
    {
        found[(rows.GetInt32(0), rows.GetString(1))] = (Number(rows, 2), Number(rows, 3));
    }

    return found;
}

static decimal? Number(DuckDBDataReader rows, int column) => rows.IsDBNull(column) ? null : (decimal)rows.GetDouble(column);
