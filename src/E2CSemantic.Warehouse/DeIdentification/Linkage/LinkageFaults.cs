using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.DeIdentification.Linkage;

/// <summary>The faults of the linkage rules.</summary>
internal static class LinkageFaults
{
    public static Diagnostic FieldUnknown(SourcePlace place, string name, IEnumerable<string> known) =>
        new("E2C_LINKAGE_FIELD_UNKNOWN", $"'{name}' is no field of an identity", place, Nearest.Suggest(name, known));

    public static Diagnostic NoShare(SourcePlace place, string key) =>
        new("E2C_LINKAGE_SHARE", $"'{key}' must be a share above 0 and at most 1", place, "write 0.95");

    public static Diagnostic NoList(SourcePlace place) =>
        new("E2C_LINKAGE_LIST", "this must be a list of texts", place, "write [a, b]");

    public static Diagnostic ThresholdsOrder(SourcePlace place) =>
        new("E2C_LINKAGE_THRESHOLDS", "'review' is above 'link'", place, "what is linked is surer than what is reviewed");

    public static Diagnostic SwappedWithoutDate(SourcePlace place) =>
        new("E2C_LINKAGE_SWAPPED", "'same' has no birth_date to exchange day and month of", place, "add birth_date to 'same'");
}
