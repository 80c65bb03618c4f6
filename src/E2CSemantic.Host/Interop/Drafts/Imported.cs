using System.Collections.Immutable;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>What a document of another layer gives.</summary>
/// <param name="Drafts">The metrics that can be expressed, each path once.</param>
/// <param name="Losses">What is lost on the way, by metric in the document's order.</param>
internal sealed record Imported(ImmutableArray<DraftMetric> Drafts, ImmutableArray<MetricLoss> Losses)
{
    /// <summary>Puts metrics together; of two with the same path the first one is kept.</summary>
    public static Imported Of(IEnumerable<(DraftMetric? Draft, ImmutableArray<MetricLoss> Losses)> metrics)
    {
        var drafts = new Dictionary<string, DraftMetric>(StringComparer.Ordinal);
        var losses = new List<MetricLoss>();
        foreach (var (draft, lost) in metrics)
        {
            losses.AddRange(lost);
            if (draft is not null && !drafts.TryAdd(draft.Path, draft) && drafts[draft.Path] != draft)
            {
                losses.Add(new(draft.Name.ToString(), "NOT_EXPRESSED", $"Another metric of the document has become {draft.Path} already."));
            }
        }

        return new([.. drafts.Values.OrderBy(draft => draft.Path, StringComparer.Ordinal)], [.. losses.Distinct()]);
    }
}
