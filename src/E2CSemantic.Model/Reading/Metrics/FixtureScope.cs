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
/// <param name="Sources">The facts that are read, each with the columns used and the column that names the person.</param>
internal sealed record FixtureScope(
    StarScope? Star, EffectiveYears? Effective, MetricDimensions? Dimensions, MetricKind? Kind, ImmutableArray<FixtureScope.Source> Sources)
{
    private const string Key = "given";

    /// <summary>Reads the given rows, by the fact: a list where one fact is read, else a list for each fact by its name, of which all but the first may be left out.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<FixtureRow>> Given(MappingReader test, FaultList faults)
    {
        var rows = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<FixtureRow>>(StringComparer.Ordinal);
        if (Sources is [var only])
        {
            var read = only.Read(test, Key, faults);
            return only.Fact is null ? rows.ToImmutable() : rows.ToImmutable().Add(only.Fact.Fact.Name, read);
        }

        FactScope[] facts = [.. Sources.Select(source => source.Fact).OfType<FactScope>()];
        if (facts.Length == 0 || test.Mapping(Key, KeyList.Of([.. facts.Select((fact, place) => place == 0 ? fact.Fact.Name : $"{fact.Fact.Name}?")])) is not { } given)
        {
            return rows.ToImmutable();
        }

        foreach (var source in Sources)
        {
            rows[source.Fact!.Fact.Name] = source.Read(given, source.Fact.Fact.Name, faults);
        }

        foreach (var (place, later) in facts.Index())
        {
            foreach (var earlier in facts[..place])
            {
                GivenRowChecks.CheckAgreement(rows[earlier.Fact.Name], earlier, rows[later.Fact.Name], later, faults);
            }
        }

        return rows.ToImmutable();
    }

    /// <summary>A fact that is read.</summary>
    internal sealed record Source(FactScope? Fact, IReadOnlyCollection<string> Used, string? Unit)
    {
        public ImmutableArray<FixtureRow> Read(MappingReader reader, string key, FaultList faults) => GivenRows.Read(reader, key, Fact, Used, Unit, faults);
    }
}
