using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;
using E2CSemantic.Privacy.Sampling;
using E2CSemantic.Query.Publication;
using E2CSemantic.Query.Tests.States;

namespace E2CSemantic.Query.Tests.Publication;

public class CubePublisherTests
{
    [Fact]
    public async Task AnswerAsync_ReadsOnlyPublishedCubes_AtPublic()
    {
        await using var warehouse = await PublishedAsync();
        warehouse.Reads.Clear();
        warehouse.DropFacts();

        foreach (var cube in SmallState.Catalog.Policy.Cubes)
        {
            var query = MetricQuery.Of(cube.Metric.ToString()).By([.. cube.By.Select(name => name.Value)]);
            var answer = await new MetricQueryEngine(SmallState.Catalog, warehouse).AnswerAsync(query, Requester.Anonymous, CancellationToken.None);
            Assert.True(answer.Succeeded, cube.Metric.ToString());
        }

        Assert.All(warehouse.Reads, read => Assert.Equal(WarehouseStore.PublishedCubes, read.Store));
        Assert.Equal(SmallState.Catalog.Policy.Cubes.Length, warehouse.Reads.Count);
    }

    [Fact]
    [Trait("Requirement", "B26")]
    public async Task PublishAsync_DrawsNothing_WhenSomethingIsNotApproved()
    {
        await using var warehouse = SmallState.Build(200);
        var catalog = (SmallState.Catalog with
        {
            Metrics = [.. SmallState.Catalog.Metrics.Select(metric => metric.Name.Name == "enrollment" ? metric with { Approvals = [] } : metric)],
        }).On(new(2026, 1, 1));

        var drawn = await new CubePublisher(catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);

        Assert.Equal("E2C_METRIC_UNAPPROVED", Assert.Single(drawn.Diagnostics).Code);
        Assert.Null((await warehouse.ReleasesAsync(CancellationToken.None)).Single().Publication);
    }

    [Fact]
    public async Task AnswerAsync_AnswersTheSame_HoweverOftenItIsAsked()
    {
        await using var warehouse = await PublishedAsync();
        var engine = new MetricQueryEngine(SmallState.Catalog, warehouse);
        var query = MetricQuery.Of("k12.low_income_share").By("race_ethnicity");

        var first = (await engine.AnswerAsync(query, Requester.Anonymous, CancellationToken.None)).Value!;
        await new CubePublisher(SmallState.Catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);
        var second = (await engine.AnswerAsync(query, Requester.Anonymous, CancellationToken.None)).Value!;

        Assert.Equal(Ask.Print(first), Ask.Print(second));
        Assert.Equal(first.Applied.QueryHash, second.Applied.QueryHash);
    }

    [Fact]
    public async Task AnswerAsync_BoundsEveryNumberAndWithholdsSmallOnes_AtPublic()
    {
        await using var warehouse = await PublishedAsync();

        var answer = (await new MetricQueryEngine(SmallState.Catalog, warehouse)
            .AnswerAsync(MetricQuery.Of("k12.low_income_share").By("race_ethnicity"), Requester.Anonymous, CancellationToken.None)).Value!;

        Assert.Equal(3 * 8, answer.Rows.Length);
        Assert.All(answer.Rows, row => Assert.True(row.Value.Status is CellStatus.Suppressed == row.Denominator!.Value is null));
        Assert.All(answer.Rows.Where(row => row.Value.Status is CellStatus.Estimated), row =>
        {
            Assert.InRange(row.Value.Value!.Value, row.Value.Low!.Value, row.Value.High!.Value);
            Assert.InRange(row.Value.Value!.Value, 0m, 1m);
            Assert.True(row.Denominator!.Value >= 10 && row.Value.Confidence == 0.95m);
            Assert.True(row.Denominator.High - row.Denominator.Value <= row.Denominator.Value / 2, "a count that is mostly noise is shown");
        });
        Assert.Contains(answer.Rows, row => row.Value.Status is CellStatus.Estimated);
        Assert.Equal(("discrete-gaussian", 0L, 10), (answer.Applied.Noise, answer.Applied.CostNanoRho, answer.Applied.MinimumCell));
    }

    [Fact]
    public async Task PublishAsync_DrawsOnce_WhenAnotherPublisherWasFirst()
    {
        await using var warehouse = SmallState.Build(100);
        var first = await new CubePublisher(SmallState.Catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync("first", CancellationToken.None);
        var reads = warehouse.Reads.Count;

        var second = await new CubePublisher(SmallState.Catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync("r1", CancellationToken.None);

        Assert.Same(first.Value, second.Value);
        Assert.Equal(reads, warehouse.Reads.Count);
        Assert.Equal(SmallState.Catalog.Policy.Cubes.Length, first.Value!.Cubes.Length);
    }

    // Some 890 residuals in units of their stated sigma: their mean square is 1 give or take 0.047, so that either bound below is
    // passed by chance with odds below 1e-9. A cube of 24 cells or more is free of noise by chance with odds below 1e-20.
    [Fact]
    public async Task PublishAsync_DrawsNoiseOfTheStatedVariance_ForEveryCellApart()
    {
        await using var warehouse = SmallState.Build(400);
        var publication = (await new CubePublisher(SmallState.Catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None)).Value!;
        var engine = new MetricQueryEngine(SmallState.Catalog, warehouse);
        var standardised = new List<double>();
        foreach (var (cube, drawn) in publication.Cubes.Zip(warehouse.Drawn).Where(pair => pair.First.Metric.Name != "mean_scaled_score"))
        {
            var query = MetricQuery.Of(cube.Metric.ToString()).By([.. cube.By.Select(name => name.Value)]);
            var exact = (await engine.AnswerAsync(query, Ask.As(Tier.Steward), CancellationToken.None)).Value!.Rows
                .Where(row => row.Value.Status is CellStatus.Exact)
                .ToDictionary(row => $"{row.SchoolYear} {string.Join(' ', row.Members.Select(member => member.Member.Id))}");
            var residuals = drawn.Cells.SelectMany(cell => cube.Statistics.Zip(cell.Statistics, (statistic, noisy) =>
                (noisy - Truth(exact[$"{cell.SchoolYear} {string.Join(' ', cell.Members)}"], statistic.Name)) / Math.Sqrt((double)statistic.SensitivitySquared * 1e9 / (2.0 * statistic.NanoRho)))).ToList();
            Assert.True(residuals.Count < 24 || residuals.Any(residual => residual != 0), $"{cube.Table} holds the truth");
            standardised.AddRange(residuals);
        }

        Assert.InRange(standardised.Count, 800, 1000);
        Assert.InRange(standardised.Average(residual => residual * residual), 0.7, 1.35);
    }

    [Fact]
    public async Task PublishAsync_StoresTheBoundedTruth_WhenTheNoiseVanishes()
    {
        // At a million rho a draw differs from 0 with odds far below 2^-1000.
        var catalog = SmallState.Catalog with { Policy = SmallState.Catalog.Policy with { ReleaseNanoRho = 1_000_000_000_000_000 } };
        await using var warehouse = SmallState.Build(400);
        await new CubePublisher(catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);
        var engine = new MetricQueryEngine(catalog, warehouse);

        foreach (var cube in catalog.Policy.Cubes.Where(cube => cube.Metric.Name != "mean_scaled_score"))
        {
            var query = MetricQuery.Of(cube.Metric.ToString()).By([.. cube.By.Select(name => name.Value)]);
            var published = (await engine.AnswerAsync(query, Requester.Anonymous, CancellationToken.None)).Value!;
            var exact = (await engine.AnswerAsync(query, Ask.As(Tier.Steward), CancellationToken.None)).Value!;
            Assert.Equal(
                exact.Rows.Select(row => (row.Denominator ?? row.Value) is { Value: < 10 } ? null : row.Value.Value),
                published.Rows.Select(row => row.Value.Value));
        }
    }

    [Fact]
    public async Task PublishAsync_CountsOnePersonNoMoreThanDeclared_WhenTheyAreEverywhere()
    {
        // One person with forty tests in each subject, at the upper end, beside twenty with one in the middle.
        var state = new StateBuilder();
        for (var person = 1; person <= 21; person++)
        {
            state.AddPerson(person, "BL");
            for (var attempt = 1; attempt <= (person == 21 ? 40 : 1); attempt++)
            {
                state.AddScore(person, "BL", 2004, "09", "LI", "1", attempt, person == 21 ? 500 : 250);
            }
        }

        var catalog = SmallState.Catalog with { Policy = SmallState.Catalog.Policy with { ReleaseNanoRho = 1_000_000_000_000_000_000 } };
        await using var warehouse = state.Build(2004);
        await new CubePublisher(catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);

        var answer = await new MetricQueryEngine(catalog, warehouse).AnswerAsync(MetricQuery.Of("k12.mean_scaled_score").By("subject"), Requester.Anonymous, CancellationToken.None);

        Assert.Equal("2003-04 1: Estimated 261.9 (261.9 to 262.0) | Estimated 21\n2003-04 2: Suppressed | Suppressed", Ask.Print(answer.Value!));
    }

    [Fact]
    public async Task PublishAsync_CountsAMoverInNoMoreCellsThanDeclared()
    {
        var state = new StateBuilder();
        for (var person = 1; person <= 60; person++)
        {
            state.AddPerson(person, "BL");
            for (var spell = 0; spell < 3; spell++)
            {
                state.AddSpell(person, "BL", 2004, "09", "LI", StateBuilder.Schools[spell], 1);
            }
        }

        var catalog = SmallState.Catalog with
        {
            Policy = SmallState.Catalog.Policy with { ReleaseNanoRho = 1_000_000_000_000_000 },
            Metrics =
            [
                .. SmallState.Catalog.Metrics.Select(metric => metric.Name.Name == "mobility_churn"
                    ? metric with { Privacy = metric.Privacy with { CellsPerUnit = metric.Privacy.CellsPerUnit.SetItem(new("school"), 2) } }
                    : metric),
            ],
        };
        await using var warehouse = state.Build(2004);
        await new CubePublisher(catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);

        var answer = await new MetricQueryEngine(catalog, warehouse).AnswerAsync(MetricQuery.Of("k12.mobility_churn").By("school"), Requester.Anonymous, CancellationToken.None);

        Assert.Equal(120, answer.Value!.Rows.Sum(row => row.Denominator!.Value ?? 0));

        // Which two of a mover's three schools count is drawn for each mover apart: no school has all of them, none is left with few.
        Assert.All(answer.Value.Rows.Where(row => row.Members[0].Member.Id != "UN"), row => Assert.InRange(row.Denominator!.Value ?? 0, 25, 55));
        Assert.All(answer.Value.Rows.Where(row => row.Value.Value is not null), row => Assert.Equal(1m, row.Value.Value));
    }

    [Fact]
    public async Task PublishAsync_CountsEveryCellAndYear_OfPeopleWithManyRowsInOne()
    {
        var state = new StateBuilder();
        for (var person = 1; person <= 20; person++)
        {
            state.AddPerson(person, "BL");
            for (var year = 2004; year <= 2005; year++)
            {
                for (var attempt = 1; attempt <= 5; attempt++)
                {
                    state.AddScore(person, "BL", year, "09", "LI", "1", attempt, 250);
                }

                state.AddScore(person, "BL", year, "09", "LI", "2", 1, 250);
            }
        }

        await using var warehouse = state.Build(2004, 2005);

        var answer = await AnswerWithoutNoiseAsync(SmallState.Catalog, warehouse, MetricQuery.Of("k12.mean_scaled_score").By("subject"));

        Assert.Equal([20m, 20m, 20m, 20m], answer.Rows.Select(row => row.Denominator!.Value!.Value));
    }

    [Fact]
    public async Task AnswerAsync_ShowsExactlyTheMinimum_AndNothingBelow()
    {
        var state = new StateBuilder();
        for (var person = 1; person <= 19; person++)
        {
            state.AddPerson(person, "BL");
            state.AddYear(person, "BL", 2004, person <= 10 ? "09" : "10", "UN", "LI");
        }

        await using var warehouse = state.Build(2004);

        var rows = (await AnswerWithoutNoiseAsync(SmallState.Catalog, warehouse, MetricQuery.Of("k12.enrollment").By("grade"))).Rows;

        Assert.Equal(["09: 10"], rows.Where(row => row.Value.Value is not null).Select(row => $"{row.Members[0].Member.Id}: {row.Value.Value}"));
    }

    [Fact]
    public async Task AnswerAsync_BoundsWhatIsMadeOfTwoNoisyNumbers_ByBothWidths()
    {
        var share = SmallState.Catalog.Metrics.First(metric => metric.Name.Name == "low_income_share");
        foreach (var metric in new[] { share, share with { Kind = MetricKind.AmountRatio } })
        {
            var catalog = Alone(metric);
            await using var warehouse = SmallState.Build(400);
            var publication = (await new CubePublisher(catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None)).Value!;

            var rows = (await new MetricQueryEngine(catalog, warehouse).AnswerAsync(MetricQuery.Of(metric.Name.ToString()), Requester.Anonymous, CancellationToken.None)).Value!.Rows;

            var width = Assert.Single(publication.Cubes).Statistics.Where(statistic => statistic.Name != "people").Sum(statistic => statistic.HalfWidth);
            Assert.All(rows, row => Assert.Equal(width, row.Denominator!.High - row.Denominator.Value));
        }
    }

    [Fact]
    public async Task PublishAsync_PutsEveryRowIntoOneBin_WhereverItsValueLies()
    {
        var score = SmallState.Catalog.Metrics.Single(metric => metric.Name.Name == "mean_scaled_score");
        var median = score with { Kind = MetricKind.Quantile, Quantile = 0.5m, Privacy = score.Privacy with { Lower = 100, Upper = 400 } };
        await using var warehouse = SmallState.Build(400);

        await AnswerWithoutNoiseAsync(Alone(median, new DimensionName("subject")), warehouse, MetricQuery.Of("k12.mean_scaled_score").By("subject"));

        // The first statistic is the people, of whom one row counts; the others are the bins.
        Assert.All(Assert.Single(warehouse.Drawn).Cells, cell => Assert.Equal(cell.Statistics[0], cell.Statistics.Skip(1).Sum()));
        Assert.Contains(warehouse.Drawn[0].Cells, cell => cell.Statistics[0] > 300);
    }

    [Fact]
    public async Task PublishAsync_TakesNoPartForMoreThanItsWhole()
    {
        var score = SmallState.Catalog.Metrics.Single(metric => metric.Name.Name == "mean_scaled_score");
        var share = score with { Kind = MetricKind.AmountRatio, Measure = "scaled_score", Whole = "attempt" };
        await using var warehouse = SmallState.Build(60);

        await AnswerWithoutNoiseAsync(Alone(share, new DimensionName("subject")), warehouse, MetricQuery.Of("k12.mean_scaled_score").By("subject"));

        // The statistics are the people, the part and the rest of the whole; every score but 0 is more than its attempt.
        Assert.All(Assert.Single(warehouse.Drawn).Cells, cell => Assert.True(cell.Statistics[1] >= 0 && cell.Statistics[2] >= 0));
        Assert.Contains(warehouse.Drawn[0].Cells, cell => cell.Statistics[1] > 0);
    }

    [Fact]
    public async Task PublishAsync_Refuses_WhenTheSharesExceedTheWhole()
    {
        await using var warehouse = SmallState.Build(10);
        var policy = SmallState.Catalog.Policy;
        var catalog = SmallState.Catalog with { Policy = policy with { Cubes = [.. policy.Cubes.Select(cube => cube with { ShareNumerator = 1, ShareDenominator = 1 })] } };

        var outcome = await new CubePublisher(catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);

        Assert.Equal("E2C_BUDGET_NOT_ALLOTTED", Assert.Single(outcome.Diagnostics).Code);
        Assert.Empty(warehouse.Reads);
    }

    private static double Truth(AnswerRow row, string statistic) => statistic switch
    {
        "people" => (double)row.Value.Value!,
        "yes" => (double)row.Numerator!.Value!,
        _ => (double)(row.Denominator!.Value - row.Numerator!.Value)!,
    };

    private static Model.SemanticCatalog Alone(MetricDefinition metric, params DimensionName[] by) => SmallState.Catalog with
    {
        Metrics = [metric],
        Policy = SmallState.Catalog.Policy with { Cubes = [new(metric.Name, [.. by], 1, 1, metric.Place)] },
    };

    // At a thousand million rho a draw differs from 0 with odds far below 2^-1000.
    private static async Task<MetricAnswer> AnswerWithoutNoiseAsync(Model.SemanticCatalog catalog, MemoryWarehouse warehouse, MetricQuery query)
    {
        var exact = catalog with { Policy = catalog.Policy with { ReleaseNanoRho = 1_000_000_000_000_000_000 } };
        await new CubePublisher(exact, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);
        return (await new MetricQueryEngine(exact, warehouse).AnswerAsync(query, Requester.Anonymous, CancellationToken.None)).Value!;
    }

    private static async Task<MemoryWarehouse> PublishedAsync()
    {
        var warehouse = SmallState.Build(400);
        await new CubePublisher(SmallState.Catalog, warehouse, new SecureUniformSource(), TimeProvider.System).PublishAsync(null, CancellationToken.None);
        return warehouse;
    }
}
