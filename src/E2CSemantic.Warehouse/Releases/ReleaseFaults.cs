using System.Globalization;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>Every fault of cutting, naming and opening releases.</summary>
internal static class ReleaseFaults
{
    public static Diagnostic NothingLoaded() =>
        new("E2C_RELEASE_NOTHING_LOADED", "nothing is loaded, so there is nothing to cut", null, "run load first");

    public static Diagnostic LoadedMeanwhile() =>
        new("E2C_RELEASE_LOADED_MEANWHILE", "loads replaced what was to be cut, again and again", null, "cut again when they are done; nothing was lost");

    public static Diagnostic LabelInvalid(string label) =>
        new("E2C_RELEASE_LABEL", $"'{label}' cannot be a label", null, "1 to 63 letters, digits, dots, hyphens and underscores");

    public static Diagnostic LabelTaken(string label, string id) =>
        new("E2C_RELEASE_LABEL_TAKEN", $"'{label}' is the label of another release, {id[..12]}", null, "choose another label");

    public static Diagnostic Unknown(string name, IEnumerable<string> labels) =>
        new("E2C_RELEASE_NOT_FOUND", $"there is no release '{name}'", null, Nearest.Suggest(name, labels) ?? "see release list");

    public static Diagnostic Ambiguous(string prefix, int count) =>
        new("E2C_RELEASE_AMBIGUOUS", $"{count} releases begin with '{prefix}'", null, "write more of the id");

    public static Diagnostic Damaged(string id, string why) =>
        new("E2C_RELEASE_DAMAGED", $"the release {id} is not what its manifest says: {why}", null, "restore it from a copy, or withdraw it and cut a new release");

    public static Diagnostic GrainTwice(string table, IEnumerable<string> grain, long rows) => new(
        "E2C_RELEASE_GRAIN",
        string.Create(CultureInfo.InvariantCulture, $"several sources tell the same rows of {table}: {rows} keys ({string.Join(", ", grain)}) are there twice"),
        null,
        "let one source fill the fact, or give each its own keys in its contract");

    public static Diagnostic Purged(string id) =>
        new("E2C_RELEASE_PURGED", $"the release {id} was purged: people who were in it have left the system", null, "cut a new release");

    public static Diagnostic Busy() =>
        new("E2C_RELEASE_BUSY", "another release is being cut, or people or contributions are being taken out", null, "wait until it is done");
}
