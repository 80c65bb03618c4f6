using E2CSemantic.GraphQL.Execution;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Endpoints;
using E2CSemantic.Host.Lineage;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Schema;

/// <summary>What resolvers know of a request: the rooms, and how a question to a metric is answered.</summary>
/// <param name="Rooms">The rooms.</param>
/// <param name="AnswerAsync">Answers a question as whoever asks.</param>
internal sealed record Asking(Rooms Rooms, Func<MetricQuery, CancellationToken, Task<Outcome<MetricAnswer>>> AnswerAsync)
{
    private const string Key = "asking";

    /// <summary>Answers come from the query engine, released for the requester.</summary>
    public static Asking Of(Rooms rooms, Requester requester) =>
        new(rooms, (query, cancellation) => rooms.Engine.AnswerAsync(query, requester, cancellation));

    /// <summary>From where a version's value comes.</summary>
    /// <exception cref="GraphQLException">The source contracts cannot be read.</exception>
    public VersionLineage LineageOf(MetricDefinition version)
    {
        var lineage = Rooms.Lineage.Value;
        return lineage.Succeeded
            ? lineage.Value.Of(version)
            : throw new GraphQLException([.. lineage.Diagnostics.Select(DiagnosticToGraphQLError.Convert)]);
    }

    public static Asking Of(IReadOnlyDictionary<string, object?> contextData) => (Asking)contextData[Key]!;

    public IReadOnlyDictionary<string, object?> ToContextData() => new Dictionary<string, object?> { [Key] = this };
}
