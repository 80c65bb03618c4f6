using System.Collections.Immutable;
using System.CommandLine;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Fixtures;
using E2CSemantic.Query.Fixtures;
using E2CSemantic.Warehouse.Engines;

namespace E2CSemantic.Host.Commands;

/// <summary><c>metrics test</c>: the fixtures of the definitions, on the engine and on the reference evaluator, which shares no code with it.</summary>
internal static class MetricsTestCommand
{
    public static Command Create(Terminal terminal)
    {
        var metric = new Argument<string?>("METRIC") { Description = "Only this metric: k12.enrollment.", Arity = ArgumentArity.ZeroOrOne };
        var json = OutputFlags.Json();
        var engine = new Option<string>("--engine")
        {
            Description = "On this engine: duckdb, postgresql, citus; a server's is reached by Warehouse:ConnectionString.",
            HelpName = "ENGINE",
            DefaultValueFactory = _ => EngineSettings.DuckDb.Engine,
        };
        engine.AcceptOnlyFromAmong([.. WarehouseEngine.Names]);
        var command = new Command("test", "Answer every fixture on an engine and on the reference evaluator, and compare both with what it expects.")
        {
            metric, engine, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var chosen = parsed.GetValue(engine)!;
            var settings = SettingFlags.Read(parsed, null, new KeyValuePair<string, string?>("Warehouse:Engine", chosen));
            var catalog = settings.Succeeded ? Rooms.ReadCatalog(settings.Value) : settings.Diagnostics;
            if (!settings.Succeeded || !catalog.Succeeded)
            {
                return terminal.Refuse(catalog.Diagnostics);
            }

            var asked = parsed.GetValue(metric);
            var metrics = catalog.Value.Metrics.Where(definition => asked is null || definition.Name.ToString() == asked).ToList();
            if (metrics.Count == 0)
            {
                return terminal.Refuse(HostIssues.UnknownMetric(asked ?? "", catalog.Value.Metrics.Select(definition => definition.Name.ToString())));
            }

            var results = new List<FixtureResult>();
            foreach (var (definition, fixture) in metrics.SelectMany(definition => definition.Tests.Select(fixture => (definition, fixture))))
            {
                results.Add(await RunAsync(catalog.Value, settings.Value.Engine, definition, fixture, cancellation));
            }

            return Print(terminal, results, chosen, parsed.GetValue(json));
        });
        return command;
    }

    private static async Task<FixtureResult> RunAsync(
        SemanticCatalog catalog, EngineSettings settings, MetricDefinition metric, MetricFixture fixture, CancellationToken cancellation)
    {
        var reference = FixtureRunner.Differences(metric, fixture, "the reference evaluator", FixtureRunner.Evaluate(catalog, metric, fixture));
        var engine = await new FixtureChecker(catalog, settings.Engine, WarehouseEngine.Fixtures(settings))
            .CheckAsync(metric, fixture, cancellation);
        return new(metric, fixture, reference, engine);
    }

    private static int Print(Terminal terminal, List<FixtureResult> results, string engine, bool asJson)
    {
        if (asJson)
        {
            terminal.Json(results.Select(result => new
            {
                metric = result.Metric.Name.ToString(),
                version = result.Metric.Version.ToString(),
                fixture = result.Fixture.Name,
                passed = result.Differences.IsEmpty,
                differences = result.Differences.Select(difference => difference.ToString()),
            }));
        }
        else
        {
            terminal.Table(
                ["metric", "version", "fixture", "reference", engine],
                results.Select(result => (IReadOnlyList<string>)
                [
                    result.Metric.Name.ToString(), result.Metric.Version.ToString(), result.Fixture.Name, Verdict(result.Reference), Verdict(result.Engine),
                ]));
            terminal.Line($"{results.Count(result => result.Differences.IsEmpty)} passed, {results.Count(result => !result.Differences.IsEmpty)} failed");
        }

        var faults = results.SelectMany(result => result.Differences).ToList();
        return faults.Count == 0 ? ExitCodes.Done : terminal.Refuse(faults);
    }

    private static string Verdict(ImmutableArray<Diagnostic> differences) => differences.IsEmpty ? "same" : $"{differences.Length} differ";

    private sealed record FixtureResult(
        MetricDefinition Metric, MetricFixture Fixture, ImmutableArray<Diagnostic> Reference, ImmutableArray<Diagnostic> Engine)
    {
        public ImmutableArray<Diagnostic> Differences => Reference.AddRange(Engine);
    }
}
