using E2CSemantic.GraphQL.Execution;
using E2CSemantic.GraphQL.Execution.Planning;
using E2CSemantic.Host.Endpoints;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Schema;

/// <summary>Asks the query engine once for all selections of an operation that put the same question to the same field.</summary>
internal sealed class MetricQueryStep : Step
{
    private readonly Selection _selection;
    private readonly Func<ArgumentValues, MetricQuery> _bind;

    private MetricQueryStep(Selection selection, Func<ArgumentValues, MetricQuery> bind)
        : base((selection.Field.Coordinate, selection.ArgumentsText))
    {
        _selection = selection;
        _bind = bind;
    }

    public static StepFactory For(Func<ArgumentValues, MetricQuery> bind) => (_, selection) => new MetricQueryStep(selection, bind);

    public override async ValueTask<object?> ExecuteAsync(StepContext context)
    {
        var answer = await Asking.Of(context.ContextData).AnswerAsync(_bind(context.Arguments(_selection)), context.RequestAborted);
        return answer.Succeeded
            ? answer.Value
            : throw new GraphQLException([.. answer.Diagnostics.Select(DiagnosticToGraphQLError.Convert)]);
    }
}
