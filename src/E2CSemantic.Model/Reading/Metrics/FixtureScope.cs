using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>What the fixtures of a metric are checked against; a part at fault is null.</summary>
/// <param name="Star">The star and its dimensions.</param>
/// <param name="Effective">The years in force.</param>
/// <param name="Dimensions">What can be asked by.</param>
/// <param name="Kind">What is computed.</param>
/// <param name="Sources">The facts that are read, one or two, each with the columns used and the column that names the person.</param>
internal sealed record FixtureScope(
    StarScope? Star, EffectiveYears? Effective, MetricDimensions? Dimensions, MetricKind? Kind, ImmutableArray<FixtureScope.Source> Sources)
{
    private const string Key = "given";

    /// <summary>Reads the given rows: a list where one fact is read, else a list for each fact by its name.</summary>
    public (ImmutableArray<FixtureRow> Rows, ImmutableArray<FixtureRow> Base) Given(MappingReader test, FaultList faults)
    {
        if (Sources is [var only])
        {
            return (only.Read(test, Key, faults), []);
        }

        if (Sources is not [{ Fact: { } first } one, { Fact: { } second } other] || test.Mapping(Key, KeyList.Of(first.Fact.Name, second.Fact.Name)) is not { } given)
        {
            return ([], []);
        }

        var (rows, others) = (one.Read(given, first.Fact.Name, faults), other.Read(given, second.Fact.Name, faults));
        GivenRowChecks.CheckAgreement(rows, first, others, second, faults);
        return (rows, others);
    }

    /// <summary>A fact that is read.</summary>
    internal sealed record Source(FactScope? Fact, IReadOnlyCollection<string> Used, string? Unit)
    {
        public ImmutableArray<FixtureRow> Read(MappingReader reader, string key, FaultList faults) => GivenRows.Read(reader, key, Fact, Used, Unit, faults);
    }
}
