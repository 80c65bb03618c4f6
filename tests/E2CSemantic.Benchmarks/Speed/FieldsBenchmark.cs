using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Host.Schema;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Benchmarks.Speed;

/// <summary>Twenty metrics on one fact in one GraphQL request of an analyst, against the dearest of them alone, over everybody in every year.</summary>
internal static class FieldsBenchmark
{
    private const int Fields = 20;
    private const double Most = 1.5;

    public static int Run()
    {
        using var state = ServedState.Open();
        var (fact, fields) = state.Rooms.Catalog.Metrics
            .Where(metric => metric.Status is MetricStatus.Published && metric.Dimensions.Required.IsEmpty && metric.Cohort is null)
            .GroupBy(metric => metric.Fact)
            .Select(metrics => (Fact: metrics.Key, Fields: metrics.Select(metric => SchemaNames.FieldOf(metric.Name)).Distinct().ToImmutableArray()))
            .Where(fact => fact.Fields.Length >= Fields)
            .MaxBy(fact => state.Release.Manifest.Tables.Single(table => table.Table == fact.Fact).Rows);
        var asked = fields[..Fields];
        var alone = asked.ToDictionary(field => field, field => Turns.Milliseconds(() => state.Ask(Document([field]), Tier.Analyst))[0]);
        var dearest = alone.MaxBy(pair => pair.Value).Key;
        var times = Turns.Milliseconds(() => state.Ask(Document([dearest]), Tier.Analyst), () => state.Ask(Document(asked), Tier.Analyst));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Fields} metrics on {fact}: {times[1]:0.0} ms, {dearest} alone {times[0]:0.0} ms, ratio {times[1] / times[0]:0.00} (at most {Most}); one after the other {alone.Values.Sum():0.0} ms"));
        return times[1] / times[0] <= Most ? 0 : 1;
    }

    private static string Document(ImmutableArray<string> fields) =>
        $"{{ {string.Join(' ', fields.Select(field => $"{field} {{ rows {{ schoolYear value {{ status value }} }} }}"))} }}";
}
