using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Policies;
using E2CSemantic.Query;

namespace E2CSemantic.Host.Docs;

/// <summary>Values of the definitions and answers as readers are told them.</summary>
internal static class Words
{
    public static string Of(MetricKind kind) => kind switch
    {
        MetricKind.Count => "count of people",
        MetricKind.Ratio => "share of people",
        MetricKind.AmountRatio => "ratio of amounts",
        MetricKind.Gap => "gap between groups",
        MetricKind.Derived => "comparison of metrics",
        _ => Lower(kind),
    };

    public static string Of(MetricStatus status) => Lower(status);

    public static string Of(EffectiveYears years) => $"{years.From} to {years.To?.ToString() ?? "now"}";

    public static string Of(Tier tier) => tier.ToString().ToUpperInvariant();

    public static string Of(ApprovalGate gate) => Lower(gate);

    public static string Of(CellStatus status) => status switch
    {
        CellStatus.Exact => "exact",
        CellStatus.Estimated => "with noise",
        CellStatus.Suppressed => "withheld",
        CellStatus.NotMature => "not yet mature",
        CellStatus.NotCollected => "not collected",
        CellStatus.ProviderExcluded => "excluded by a provider",
        CellStatus.TopCoded => "this or more",
        _ => "this or less",
    };

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
