using E2CSemantic.Model.Fixtures;
using E2CSemantic.Model.Tests.Reading;

namespace E2CSemantic.Model.Tests.Evaluation;

public sealed class ReferenceComparisonTests
{
    private const string Moves = """
        metric: d.moves
        version: 1.0.0
        status: published
        effective: {from: 2000-01, to: null}
        title: Moves
        description: People with a transfer.
        owner: board
        kind: count
        source: {fact: fact_transfer}
        measure: {count_distinct: person_key}
        dimensions:
          allow: [band]
          max_cross: 1
        privacy:
          unit: person_key
          rows_per_unit: 1
          cells_per_unit: {band: 1}
        providers: [{id: one, needs: [Moves]}]
        present: {unit: people, decimals: 0}
        tests:
          - name: one
            given: [{person_key: 1, school_year: 2003-04, from_place: a, to_place: b}]
            query: {years: [2003-04]}
            expect: [{school_year: 2003-04, value: 1}]

        """;

    private const string VisitsOverMoves = """
        metric: d.visits_over_moves
        version: 1.0.0
        status: published
        effective: {from: 2000-01, to: null}
        title: Visits over moves
        description: Visitors for each mover.
        owner: board
        kind: derived
        derived: {of: d.visits@1, to: d.moves@1, as: ratio}
        dimensions:
          allow: [band]
          max_cross: 1
        present: {unit: times, decimals: 1}
        tests:
          - name: one
            given:
              fact_visit:
                - {person_key: 1, school_year: 2003-04, number: 1, band: X}
                - {person_key: 2, school_year: 2003-04, number: 1, band: X}
                - {person_key: 4, school_year: 2003-04, number: 1}
                - {person_key: 3, school_year: 2003-04, number: 1, band: X}
              fact_transfer:
                - {person_key: 1, school_year: 2003-04, from_place: a, to_place: b, band: X}
                - {person_key: 3, school_year: 2003-04, from_place: a, to_place: b, band: X}
            query: {years: [2003-04], group_by: [band]}
            expect: [{school_year: 2003-04, band: X, value: 1.5}]

        """;

    [Fact]
    public void Evaluate_ComparesMetricsOfTwoFacts_WhenTheFixtureGivesBoth()
    {
        using var world = new SmallWorld();
        world.Write("metrics/d/moves/v1.yaml", Moves);
        world.Write("metrics/d/visits_over_moves/v1.yaml", VisitsOverMoves);
        Assert.Empty(world.Faults());
        var catalog = world.Read().Value!;
        var metric = catalog.Metrics.Single(candidate => candidate.Comparison is not null);
        var fixture = metric.Tests[0];

        var answer = FixtureRunner.Evaluate(catalog, metric, fixture);

        Assert.Equal(["X: 1.5"], answer.Select(row => FormattableString.Invariant($"{row.Members[0]}: {row.Value}")).Order());
    }

    [Fact]
    public void Read_AsksForTheRowsOfBothFacts()
    {
        using var world = new SmallWorld();
        world.Write("metrics/d/moves/v1.yaml", Moves);
        world.Write("metrics/d/visits_over_moves/v1.yaml", VisitsOverMoves);
        world.With("metrics/d/visits_over_moves/v1.yaml", "given:\n      fact_visit:", "given:\n      ¶fact_visits:");

        Assert.StartsWith($"E2C_KEY_UNKNOWN {world.Marked}", world.Faults().Single(fault => fault.StartsWith("E2C_KEY_UNKNOWN", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
