using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Security;
using E2CSemantic.Model;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Commands;

/// <summary>How the cells of a release move from one definition to another, as far as a tier is shown both.</summary>
/// <param name="Applied">How the later definition was answered.</param>
/// <param name="Difference">What differs.</param>
internal sealed record MovedCells(Applied Applied, AnswerDifference Difference)
{
    /// <summary>What is asked of both definitions: a release by id or label, the dimensions, the tier.</summary>
    public sealed record Question(string Release, ImmutableArray<string> By, Tier Tier);

    /// <summary>
    /// Asks both, each under its own rule in all years that it answers, drafts too; but what lacks an approval stays closed to the tiers that ask for one.
    /// </summary>
    public static async Task<Outcome<MovedCells>> AskAsync(
        HostSettings settings, SemanticCatalog catalog, MetricDefinition before, MetricDefinition after, Question question, CancellationToken cancellation)
    {
        if (before.Presentation.Unit != after.Presentation.Unit)
        {
            return HostIssues.OtherUnit($"{before.Name} {before.Version}", $"{after.Name} {after.Version}", before.Presentation.Unit, after.Presentation.Unit);
        }

        using var stored = Rooms.EngineOf(catalog, settings);
        var engine = new MetricQueryEngine(InForce(catalog, before, after), stored.Warehouse);
        var (earlier, later) = (await AskAsync(before), await AskAsync(after));
        return earlier.Succeeded && later.Succeeded
            ? new MovedCells(later.Value.Applied, AnswerDifference.Of(earlier.Value, later.Value))
            : earlier.Diagnostics.Union(later.Diagnostics).ToImmutableArray();

        Task<Outcome<MetricAnswer>> AskAsync(MetricDefinition definition) => engine.AnswerAsync(
            MetricQuery.Of(definition.Name.ToString()) with { Version = definition.Version.ToString(), Release = question.Release, GroupBy = question.By },
            new("shell", question.Tier, null, null),
            cancellation);
    }

    public IEnumerable<string> Sentences()
    {
        if (Difference.Years.IsEmpty)
        {
            yield return $"No school year of release {Applied.ReleaseLabel} is answered by both.";
            yield break;
        }

        var shown = Difference.Moves.Length + Difference.Unmoved;
        yield return $"Release {Applied.ReleaseLabel}, as {TierNames.NameOf(Applied.Tier)}, {Years()}: {shown} cells with a number under both; {Difference.Moves.Length} of them move"
            + (Difference.MeanMove is { } mean ? $", by {Round(mean)} on average." : ".");
        if (Difference.GreatestRise is { } rise)
        {
            yield return $"The greatest rise: {Words(rise)}.";
        }

        if (Difference.GreatestFall is { } fall)
        {
            yield return $"The greatest fall: {Words(fall)}.";
        }

        if (Difference.OnlyBefore + Difference.OnlyAfter + Difference.Neither > 0)
        {
            yield return $"Without a number: {Difference.OnlyAfter} cells under the first alone, {Difference.OnlyBefore} under the second alone, {Difference.Neither} under both.";
        }
    }

    public object ToJson() => new
    {
        release = Applied.ReleaseId,
        tier = TierNames.NameOf(Applied.Tier),
        years = Difference.Years.Select(year => year.ToString()),
        moved = Difference.Moves.Length,
        unmoved = Difference.Unmoved,
        onlyBefore = Difference.OnlyBefore,
        onlyAfter = Difference.OnlyAfter,
        neither = Difference.Neither,
        meanMove = Difference.MeanMove is { } mean ? Round(mean) : null,
        moves = Difference.Moves.Select(move => new
        {
            schoolYear = move.SchoolYear.ToString(),
            members = move.Members.ToImmutableSortedDictionary(member => member.Dimension.Value, member => member.Member.Id),
            before = move.Before,
            after = move.After,
        }),
    };

    // Not yet in force, or no longer, both are asked by name; what approvals they lack is asked anew.
    private static SemanticCatalog InForce(SemanticCatalog catalog, MetricDefinition before, MetricDefinition after)
    {
        var open = catalog with
        {
            Metrics = [.. catalog.Metrics.Select(metric => metric == before || metric == after ? metric with { Status = MetricStatus.Published } : metric)],
        };
        return open.On(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
    }

    private string Years() => Difference.Years is [var first, .., var last] ? $"{first} to {last}" : Difference.Years[0].ToString();

    private static string Words(CellMove move) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Join(", ", move.Members.Select(member => $"{member.Dimension} {member.Member.Id}").Prepend(move.SchoolYear.ToString()))}, from {move.Before} to {move.After}");

    // One digit more than the cells have: a mean of moves lies between them.
    private string Round(decimal mean) => Math.Round(mean, Difference.Moves[0].Before.Scale + 1, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);
}
