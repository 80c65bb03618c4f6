using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Query.Fixtures;

/// <summary>Answers the fixtures of metrics as STEWARD through the whole query path, and says where the answers differ from what is expected.</summary>
/// <param name="catalog">The definitions.</param>
/// <param name="engine">The engine's name for messages: <c>DuckDB</c>.</param>
/// <param name="fill">Makes a warehouse with one release that holds just the rows given. It is disposed of afterwards where it can be.</param>
public sealed class FixtureChecker(
    SemanticCatalog catalog, string engine, Func<FixtureStar, ReleaseInfo, CancellationToken, ValueTask<IWarehouse>> fill)
{
    /// <summary>Every row of the engine's answer that differs from what the fixture expects. The metric may be one that is not in force yet.</summary>
    public async Task<ImmutableArray<Diagnostic>> CheckAsync(MetricDefinition metric, MetricFixture fixture, CancellationToken cancellationToken)
    {
        var star = FixtureStar.Of(catalog, metric, fixture);
        var inForce = catalog with { Metrics = [.. metric.Sources.Append(metric).Distinct().Select(known => known with { Status = MetricStatus.Published })] };
        var warehouse = await fill(star, FixtureRelease.Of(catalog, metric, fixture, star), cancellationToken).ConfigureAwait(false);
        try
        {
            var answer = await new MetricQueryEngine(inForce, warehouse)
                .AnswerAsync(Query(metric, fixture), new(null, Tier.Steward, null, null), cancellationToken).ConfigureAwait(false);
            return answer.Value is { } answered
                ? FixtureRunner.Differences(metric, fixture, engine, [.. answered.Rows.Where(row => HasPeople(metric, row)).Select(Row)])
                : answer.Diagnostics;
        }
        finally
        {
            if (warehouse is IAsyncDisposable disposable)
            {
                await disposable.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static MetricQuery Query(MetricDefinition metric, MetricFixture fixture) => MetricQuery.Of(metric.Name.ToString()) with
    {
        Years = [.. fixture.Query.Years.Select(year => year.ToString())],
        GroupBy = [.. fixture.Query.GroupBy.Select(name => name.Value)],
        Where = [.. fixture.Query.Where.Select(filter => new MemberFilter(filter.Key.Value, filter.Value))],
    };

    // A fixture expects the rows with people in them; the engine gives every declared one.
    private static bool HasPeople(MetricDefinition metric, AnswerRow row) => metric.Comparison is null
        ? (row.Denominator ?? row.Value).Value is > 0
        : row.Value.Value is not null && !(metric.Sources.All(source => source.Kind is MetricKind.Count or MetricKind.Sum) && row is { Compared.Value: 0, Base.Value: 0 });

    private static FixtureAnswerRow Row(AnswerRow row) =>
        new(row.SchoolYear, [.. row.Members.Select(member => member.Member.Id)], row.Numerator?.Value, row.Denominator?.Value, row.Value.Value);
}
