using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Upgrading;

/// <summary>Every fault of a warehouse's schema as code: one method a fault, one code a method, each in <c>src/diagnostics.md</c>.</summary>
internal static class UpgradeFaults
{
    public static Diagnostic Changed(AppliedSchemaFile applied, SchemaFile now) => new(
        "E2C_SCHEMA_CHANGED",
        string.Create(CultureInfo.InvariantCulture, $"the schema file '{now.Name}' was applied to this warehouse on {applied.At:yyyy-MM-dd} and has changed since"),
        null,
        "put the file back as it was, and write what is new into a file with the next number");

    public static Diagnostic Missing(AppliedSchemaFile applied) => new(
        "E2C_SCHEMA_OLDER",
        string.Create(CultureInfo.InvariantCulture, $"this warehouse was made with the schema file '{applied.Name}', which is not there"),
        null,
        "use the definitions that the warehouse was last used with, or newer ones");

    public static Diagnostic NotCarried(string source, string what) => new(
        "E2C_SCHEMA_NOT_CARRIED",
        $"what is loaded of {source} has rows with '{what}', which the star does not have or takes in another form",
        null,
        $"put the contract back that declares it; or load {source} again, or withdraw it");

    public static Diagnostic StateDamaged(string path) => new(
        "E2C_STATE_DAMAGED", "what is loaded cannot be read from this file", new(path, 1, 1), "put the last copy of the data folder back");

    public static Diagnostic StateNewer(string path) => new(
        "E2C_STATE_NEWER", "this file was written by a newer program", new(path, 1, 1), "use the program that it was last used with, or a newer one");
}
