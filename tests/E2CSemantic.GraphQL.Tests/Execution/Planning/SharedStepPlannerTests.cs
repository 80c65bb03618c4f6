using System.Text.Json;
using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Execution.Planning;
using E2CSemantic.GraphQL.Types;
using E2CSemantic.GraphQL.Types.Configurations;

namespace E2CSemantic.GraphQL.Tests.Execution.Planning;

public sealed class SharedStepPlannerTests
{
    private const string Document = """
        query($year: Int!, $more: Boolean!) {
          a: metric(year: $year) { value }
          b: metric(year: $year) { value unit }
          c: metric(year: 7) { value }
          group { d: metric(year: $year) { value } again { e: metric(year: 7) @include(if: $more) { value } } }
          bad: metric(year: -1) { value }
        }
        """;

    private const string Answer =
        """{"errors":[{"message":"There is no year -1.","locations":[{"line":6,"column":3}],"path":["bad"]}],"data":{"a":{"value":20},"b":{"value":20,"unit":"people"},"c":{"value":14},"group":{"d":{"value":20},"again":{"e":{"value":14}}},"bad":null}}""";

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 6)]
    public async Task ExecuteAsync_GivesTheSameBytes_WithAndWithoutAPlan(bool planned, int runs)
    {
        var statements = new Statements();
        using var executor = new RequestExecutor(Schema(statements), new() { Planner = planned ? new SharedStepPlanner() : null });

        var result = await executor.ExecuteAsync(Request(true));

        Assert.Equal(Answer, result.ToJson());
        Assert.Equal(runs, statements.Run);
    }

    [Fact]
    public async Task Plan_IsAskedOncePerIncludeMask()
    {
        var counting = new CountingPlanner();
        using var executor = new RequestExecutor(Schema(new()), new() { Planner = counting });

        foreach (var more in new[] { true, false, true, false, true })
        {
            await executor.ExecuteAsync(Request(more));
        }

        Assert.Equal(["a b c d e bad", "a b c d bad"], counting.Planned);
    }

    [Fact]
    public async Task ExecuteAsync_IsEmpty_WhenNoFieldPlans()
    {
        var schema = SchemaBuilder.New().AddType(new ObjectTypeConfiguration("Query") { Fields = [new("a", "Int") { PureResolver = _ => 1 }] }).Create();
        var counting = new CountingPlanner();
        using var executor = new RequestExecutor(schema, new() { Planner = counting });

        Assert.Equal("""{"data":{"a":1}}""", (await executor.ExecuteAsync(new("{ a }"))).ToJson());
        Assert.Equal([""], counting.Planned);
    }

    [Fact]
    public async Task ExecuteAsync_RunsStepsAfterTheMutationsBeforeThem()
    {
        var stored = 1;
        var read = new FieldConfiguration("read", "Int")
        {
            Plan = (_, _) => new ReadStep(() => stored),
            Resolver = async context => await context.StepResultAsync<int>(),
        };
        var schema = SchemaBuilder.New()
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [read] })
            .AddType(new ObjectTypeConfiguration("Mutation") { Fields = [new("store", "Query") { Resolver = _ => ValueTask.FromResult<object?>(stored = 2) }] })
            .Create();
        using var executor = new RequestExecutor(schema);

        Assert.Equal("""{"data":{"store":{"read":2}}}""", (await executor.ExecuteAsync(new("mutation { store { read } }"))).ToJson());
    }

    private static OperationRequest Request(bool more) => new(Document)
    {
        Variables = JsonSerializer.SerializeToElement(new { year = 10, more }),
    };

    private static Schema Schema(Statements statements)
    {
        var metric = new FieldConfiguration("metric", "Metric")
        {
            Arguments = [new("year", "Int!")],
            Plan = (_, selection) => new MetricStep(selection, statements),
            Resolver = async context => new Row(await context.StepResultAsync<int>()),
        };
        return SchemaBuilder.New()
            .AddType(new ObjectTypeConfiguration("Query") { Fields = [metric, new("group", "Group") { PureResolver = _ => "group" }] })
            .AddType(new ObjectTypeConfiguration("Group") { Fields = [metric, new("again", "Group") { PureResolver = _ => "group" }] })
            .AddType(new ObjectTypeConfiguration("Metric")
            {
                Fields =
                [
                    new("value", "Int!") { PureResolver = context => context.Parent<Row>().Value },
                    new("unit", "String!") { PureResolver = _ => "people" },
                ],
            })
            .Create();
    }

    private sealed record Row(int Value);

    private sealed class Statements
    {
        private int _run;

        public int Run => _run;

        public void Add() => Interlocked.Increment(ref _run);
    }

    private sealed class MetricStep(Selection selection, Statements statements) : Step(selection.ArgumentsText)
    {
        public override async ValueTask<object?> ExecuteAsync(StepContext context)
        {
            statements.Add();
            await Task.Yield();
            var year = context.Arguments(selection).Value<int>("year");
            return year < 0 ? throw new GraphQLException($"There is no year {year}.") : year * 2;
        }
    }

    private sealed class ReadStep(Func<int> read) : Step("read")
    {
        public override ValueTask<object?> ExecuteAsync(StepContext context) => ValueTask.FromResult<object?>(read());
    }

    private sealed class CountingPlanner : IOperationPlanner
    {
        private readonly SharedStepPlanner _planner = new();

        public List<string> Planned { get; } = [];

        public QueryPlan Plan(Operation operation)
        {
            var plan = _planner.Plan(operation);
            Planned.Add(string.Join(' ', Names(operation, operation.RootSelectionSet, plan)));
            return plan;
        }

        private static IEnumerable<string> Names(Operation operation, SelectionSet set, QueryPlan plan) => set.Selections.SelectMany(selection =>
            plan.TryGetStep(selection, out _)
                ? [selection.ResponseName]
                : selection.Type.Named is ObjectType type ? Names(operation, operation.GetSelectionSet(selection, type), plan) : []);
    }
}
