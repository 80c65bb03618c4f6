using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Policies;

namespace E2CSemantic.Host.Configuration;

/// <summary>The faults that the host itself finds: in its settings, its command line, its tokens and the machine it runs on.</summary>
internal static class HostIssues
{
    public static Diagnostic WrongUsage(string message, string? near) =>
        new("E2C_USAGE", message, Suggestion: near is null ? "see --help" : $"{near} see --help");

    public static Diagnostic UnreadableSettings(string file) =>
        new("E2C_SETTINGS_UNREADABLE", "The settings file is not valid JSON.", new(file, 1, 1), "Mend it, or delete it to use the defaults.");

    public static Diagnostic UnknownSetting(string key, string value, ImmutableArray<string> known) =>
        new("E2C_SETTING_UNKNOWN", $"\"{value}\" is not a value of {key}.", Suggestion: $"{key} may be {string.Join(", ", known)}.");

    public static Diagnostic BadConnectionString() => new(
        "E2C_CONNECTION_STRING_INVALID",
        "Warehouse:ConnectionString does not say how the database is reached.",
        Suggestion: "Write it like Host=127.0.0.1;Database=e2c;Username=e2c;Password=…, in the environment as E2C__Warehouse__ConnectionString.");

    public static Diagnostic BadShardCount(string count) =>
        new("E2C_SHARD_COUNT_INVALID", $"\"{count}\" is not a value of Warehouse:ShardCount.", Suggestion: "Write a whole number from 1 to 1024: two to four times the workers' cores.");

    public static Diagnostic MissingFolder(string key, string folder) =>
        new("E2C_FOLDER_MISSING", $"There is no folder \"{folder}\".", Suggestion: $"Run from the repository, or set {key} to the folder.");

    public static Diagnostic BadAuthority(string address) =>
        new("E2C_AUTHORITY_INVALID", $"Authentication:Authority \"{address}\" is not a web address.", Suggestion: "Give the issuer's https:// address.");

    public static Diagnostic BadSigningKey(string key, int bytes) =>
        new("E2C_SIGNING_KEY_INVALID", $"{key} is not the Base64 text of at least {bytes} bytes.", Suggestion: "openssl rand -base64 32 makes one.");

    public static Diagnostic DevelopmentKeyRefused() =>
        new(
            "E2C_DEVELOPMENT_KEY_REFUSED",
            "The development key is not accepted in Production.",
            Suggestion: "Set Authentication:Authority and Authentication:Audience, or Authentication:SigningKeys.");

    public static Diagnostic TokenNotOurs() =>
        new(
            "E2C_TOKEN_REFUSED",
            "The server's tokens are not signed with the development key.",
            Suggestion: "Ask the issuer named by Authentication:Authority, or whoever holds the signing keys, for a token.");

    public static Diagnostic BadDevelopmentKey(string file) =>
        new("E2C_DEVELOPMENT_KEY_INVALID", "The development key is not the Base64 text of 32 bytes.", new(file, 1, 1), "Delete the file; a new key is made.");

    public static Diagnostic UnknownTier(string tier, ImmutableArray<string> known) =>
        new("E2C_TIER_UNKNOWN", $"There is no tier \"{tier}\".", Suggestion: $"The tiers are {string.Join(", ", known)}.");

    public static Diagnostic BadDuration(string text) =>
        new("E2C_DURATION_INVALID", $"\"{text}\" is not a duration.", Suggestion: "Write a whole number and s, m, h or d: 30m, 1h, 7d; at most 365d.");

    public static Diagnostic UnknownSource(string source, IEnumerable<string> known) =>
        new("E2C_SOURCE_UNKNOWN", $"There is no source contract \"{source}\".", Suggestion: Nearest.Suggest(source, known) ?? $"The sources are {string.Join(", ", known.Order(StringComparer.Ordinal))}.");

    public static Diagnostic RegisterBroken(string register, int number) =>
        new("E2C_REGISTER_BROKEN", $"Entry {number} of the register of {register} is not what was written.", Suggestion: "Find out who changed it; restore the file from a copy.");

    public static Diagnostic UnknownMetric(string metric, IEnumerable<string> known) =>
        new("E2C_DEFINITION_UNKNOWN", $"No metric \"{metric}\" is defined.", Suggestion: Nearest.Suggest(metric, known) ?? "metrics list shows those that are.");

    public static Diagnostic OtherUnit(string before, string after, ValueUnit one, ValueUnit other) => new(
        "E2C_DIFF_UNITS",
        $"{before} is shown in {one.ToString().ToLowerInvariant()} and {after} in {other.ToString().ToLowerInvariant()}: their cells cannot be compared.",
        Suggestion: "leave --release out to compare what they say");

    public static Diagnostic UnknownVersion(string metric, string version, IEnumerable<string> known) =>
        new("E2C_DEFINITION_VERSION_UNKNOWN", $"{metric} has no version \"{version}\".", Suggestion: $"It has {string.Join(", ", known)}.");

    public static Diagnostic LockOutdated(string path) =>
        new("E2C_LOCK_OUTDATED", "The lock does not hold every published version as it is.", new(path, 1, 1), "Run 'metrics lock' and commit the file with the change.");

    public static Diagnostic UnknownOssieVersion(string version, string known) =>
        new("E2C_EXPORT_VERSION_UNKNOWN", $"Version \"{version}\" of Apache Ossie is not written.", Suggestion: $"Leave --ossie-version out, or give {known}.");

    public static Diagnostic BadExportSchema(string schema) =>
        new("E2C_EXPORT_SCHEMA_INVALID", $"\"{schema}\" is not the name of a schema.", Suggestion: "Write lower-case letters, digits and _, as in published.");

    public static Diagnostic NothingToExport(DisclosurePolicy policy) => new(
        "E2C_EXPORT_EMPTY",
        $"Policy {policy.Jurisdiction} {policy.Version} publishes no cube of an approved metric, so there is no table to describe.",
        policy.Place,
        "List cubes in the policy, and have their metrics approved: metrics check tells what they lack.");

    public static Diagnostic ForeignDocsFolder(string folder, string what) => new(
        "E2C_DOCS_FOLDER_FOREIGN",
        $"The folder \"{folder}\" holds what no site of the definitions put there: {what}.",
        Suggestion: "Give --output an empty or a new folder, or move what is in it.");

    public static Diagnostic UnpublishedRelease(string release, IEnumerable<string> known) =>
        new("E2C_DOCS_RELEASE_UNPUBLISHED", $"There is no published release \"{release}\".", Suggestion: Nearest.Suggest(release, known) ?? "release list shows the releases; publish draws their cubes.");

    public static Diagnostic ImportUnreadable(SourcePlace place, string why) =>
        new("E2C_IMPORT_UNREADABLE", $"The document cannot be imported: {why}.", place, "Name a document of the layer that the command names.");

    public static Diagnostic BadImportDomain(string domain) =>
        new("E2C_IMPORT_DOMAIN_INVALID", $"\"{domain}\" is not the name of a domain.", Suggestion: "Write lower-case letters, digits and _, as in imported.");

    public static Diagnostic ImportIntoDefinitions(string folder) =>
        new("E2C_IMPORT_INTO_DEFINITIONS", $"The folder \"{folder}\" lies in that of the definitions.", Suggestion: "Give --output a folder elsewhere; move a draft when it is finished.");

    public static Diagnostic ImportOverwrites(string file) =>
        new("E2C_IMPORT_OVERWRITES", "There is a file where the draft would be written; nothing was written.", new(file, 1, 1), "Give --output an empty folder, or move the file.");

    public static Diagnostic UnreadableFile(string file) =>
        new("E2C_FILE_UNREADABLE", $"The file \"{file}\" cannot be read.", Suggestion: "Check the path and its permissions; - reads standard input.");

    public static Diagnostic BadVariables(string file, long line, long column) =>
        new("E2C_VARIABLES_INVALID", "The variables are not a JSON object.", new(file, (int)line, (int)column), "Write {\"name\": value, …}.");

    public static Diagnostic UnwritableFolder(string folder) =>
        new("E2C_FOLDER_UNWRITABLE", $"The folder \"{folder}\" cannot be written.", Suggestion: "Choose another with --data, or mend its permissions.");

    public static Diagnostic AddressInUse(string address) =>
        new("E2C_ADDRESS_IN_USE", $"Nothing can listen on {address}: the port is taken or not allowed.", Suggestion: "Choose another with --urls (serve) or --port (demo).");

    public static Diagnostic BadAddress(string address) =>
        new("E2C_ADDRESS_INVALID", $"\"{address}\" is not an address to listen on.", Suggestion: "Write http://127.0.0.1:5080.");

    public static Diagnostic LibraryMissing(string library) =>
        new("E2C_LIBRARY_MISSING", $"The native library {library} cannot be loaded.", Suggestion: "Build again with Node.js 20 or newer (npm) on the PATH.");

    public static Diagnostic MachineFault(string what) =>
        new("E2C_MACHINE_FAULT", $"The machine refused: {what}", Suggestion: "Check free space, permissions and whether another process holds the data folder.");

    public static Diagnostic Unexpected(string kind) =>
        new("E2C_UNEXPECTED", $"Something that should not happen did ({kind}).", Suggestion: "Report it with the command that was run.");

    public static Diagnostic UnknownCatalogEntry(string id, IEnumerable<string> known) =>
        new("E2C_CATALOG_ENTRY_UNKNOWN", $"The catalogue has no metric \"{id}\".", Suggestion: Nearest.Suggest(id, known));

    public static Diagnostic FieldTaken(MetricDefinition metric, string field, string owner) =>
        new("E2C_METRIC_FIELD_TAKEN", $"{metric.Name} would be the GraphQL field \"{field}\", which {owner} has already.", metric.Place, "Give the metric another name.");

    public static Diagnostic NoVault(string data) =>
        new("E2C_VAULT_MISSING", $"There is no vault in \"{data}\".", Suggestion: "Run load first, or name another folder with --data.");

    public static Diagnostic NotOnATerminal() =>
        new("E2C_VAULT_TERMINAL_ONLY", "Identifiers are shown on a terminal only.", Suggestion: "Run the command there, without redirecting its output.");

    public static Diagnostic NothingServed() =>
        new("E2C_NOTHING_SERVED", "No release is served.", Suggestion: "Run load, then release cut, then publish; or demo, which does all three.");
}
