using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Removal;

/// <summary>Every fault of taking people or contributions out. None of them repeats an identifier.</summary>
internal static class RemovalFaults
{
    public static Diagnostic JurisdictionUnknown(string jurisdiction, IEnumerable<string> known) =>
        new("E2C_REMOVAL_JURISDICTION", $"nothing is said of who may leave in the jurisdiction '{jurisdiction}'", null, Nearest.Suggest(jurisdiction, known) ?? $"there is {string.Join(", ", known)}");

    public static Diagnostic TriggerRefused(string trigger, string jurisdiction, IEnumerable<string> allowed) =>
        new("E2C_REMOVAL_TRIGGER", $"'{trigger}' is no ground for leaving in the jurisdiction '{jurisdiction}'", null, $"write {string.Join(" or ", allowed)}, or see warehouse/policies/leaving.yaml");

    public static Diagnostic FileMissing(string file) =>
        new("E2C_REMOVAL_FILE", "the list of people is not there or cannot be read", new(file, 1, 1), "name a CSV file with a header of identifiers");

    public static Diagnostic Header(string file, IEnumerable<string> known) =>
        new("E2C_REMOVAL_HEADER", "the first line does not name identifiers", new(file, 1, 1), $"some of {string.Join(", ", known)}, each once; with local_id also source");

    public static Diagnostic Row(string file, long line, string why) =>
        new("E2C_REMOVAL_ROW", why, new(file, (int)line, 1), "mend the line; nobody was taken out");

    public static Diagnostic ContractGone(string source) =>
        new("E2C_REMOVAL_CONTRACT", $"'{source}' is loaded but its contract cannot be read, so its rows cannot be rewritten", null, "put warehouse/sources back as it was when it was loaded");

    public static Diagnostic Pending() =>
        new("E2C_REMOVAL_PENDING", "people were marked as having left and are not out of everything yet", null, "run remove --finish");

    public static Diagnostic NothingPending() =>
        new("E2C_REMOVAL_NONE_PENDING", "no removal is unfinished", null, "nothing is to be done");

    public static Diagnostic SourceUnknown(string source, IEnumerable<string> known) =>
        new("E2C_WITHDRAW_SOURCE", $"nothing of '{source}' is loaded", null, Nearest.Suggest(source, known) ?? $"loaded are {string.Join(", ", known)}");

    public static Diagnostic SubmissionUnknown(string source, string submission, IEnumerable<string> known) =>
        new("E2C_WITHDRAW_SUBMISSION", $"'{source}' has no submission '{submission}'", null, Nearest.Suggest(submission, known) ?? $"there are {string.Join(", ", known)}");
}
