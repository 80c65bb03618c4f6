using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>Why a load is not served.</summary>
internal static class AnonymityFaults
{
    public static Diagnostic BelowThreshold(string source, string group, string what, string share, string most) =>
        new("E2C_ANONYMITY_THRESHOLD", $"'{source}' is not served: {what} are {share} of {group}, at most {most} may be", null, "see anonymity; make columns coarser in the contract, or have the profile's thresholds revised");

    public static Diagnostic NotReported(string source) =>
        new("E2C_ANONYMITY_UNREPORTED", $"'{source}' is not served: there is no anonymity report of its load", null, $"load {source} again");

    public static Diagnostic Outdated(string source, string profile) =>
        new("E2C_ANONYMITY_OUTDATED", $"'{source}' is not served: its load was measured under another edition of {profile}", null, $"load {source} again");
}
