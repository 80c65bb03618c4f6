using System.Globalization;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>Every fault of a load. None of them repeats what a field of a file holds.</summary>
internal static class LoadFaults
{
    public static Diagnostic FileMissing(string path, IEnumerable<string> present) =>
        new("E2C_LOAD_FILE_MISSING", "the source's file is not there", new(path, 1, 1), Nearest.Suggest(Path.GetFileName(path), present) ?? "send every file of the contract together");

    public static Diagnostic FileUnreadable(string path) =>
        new("E2C_LOAD_FILE_UNREADABLE", "the file cannot be read", new(path, 1, 1), "check its permissions");

    public static Diagnostic FileEmpty(SourcePlace place) =>
        new("E2C_LOAD_FILE_EMPTY", "the file has no rows", place, "send the whole file");

    public static Diagnostic NothingAccepted(string source) =>
        new("E2C_LOAD_NOTHING", $"no submission of {source} has been accepted", null, "load its files first");

    public static Diagnostic FileTwice(string path, string other) =>
        new("E2C_LOAD_FILE_TWICE", $"the same file is there as '{other}'", new(path, 1, 1), "remove one");

    public static Diagnostic Encoding(SourcePlace place, string encoding) =>
        new("E2C_LOAD_ENCODING", $"these bytes are not {encoding}", place, $"save the file as {encoding}");

    public static Diagnostic Compression(SourcePlace place) =>
        new("E2C_LOAD_COMPRESSION", "the compressed bytes are damaged or end too early", place, "send the file again");

    public static Diagnostic Json(SourcePlace place) =>
        new("E2C_LOAD_JSON", "the line is not one JSON object of texts, numbers and truth values", place, "write one object a line");

    public static Diagnostic Xml(SourcePlace place) =>
        new("E2C_LOAD_XML", "this is no well-formed XML, ends too early, or declares entities", place, "send the file whole, without a document type");

    public static Diagnostic Property(SourcePlace place) =>
        new("E2C_LOAD_PROPERTY", "this property is not one of the contract's, or stands twice", place, "remove it");

    public static Diagnostic Parquet(string path) =>
        new("E2C_LOAD_PARQUET", "the file is not Parquet, or is damaged", new(path, 1, 1), "send the file again");

    public static Diagnostic ManifestUnreadable(string path) =>
        new("E2C_LOAD_MANIFEST_FORM", "the manifest cannot be understood", new(path, 1, 1), "{\"files\": {\"NAME\": {\"rows\": 1, \"sha256\": \"…\"}}}");

    public static Diagnostic Manifest(string path, string file, string why) =>
        new("E2C_LOAD_MANIFEST", $"'{file}' {why}", new(path, 1, 1), "send the file and its manifest again");

    public static Diagnostic WindowUnknown(string path, IEnumerable<string> windows) =>
        new("E2C_LOAD_WINDOW", "the file's name has no window in which it is sent", new(path, 1, 1), "one of " + string.Join(", ", windows));

    public static Diagnostic WindowClosed(string path, DateOnly closed) =>
        new("E2C_LOAD_WINDOW_CLOSED", string.Create(CultureInfo.InvariantCulture, $"the window was closed on {closed:yyyy-MM-dd}"), new(path, 1, 1), "load it with --reopen if the steward has opened it again");

    public static Diagnostic YearBeforeFirst(string path, int first) =>
        new("E2C_LOAD_YEAR", string.Create(CultureInfo.InvariantCulture, $"the source begins in {first}"), new(path, 1, 1), "check the year in the file's name");

    public static Diagnostic WindowMissing(int year, string window) =>
        new("E2C_LOAD_WINDOW_MISSING", string.Create(CultureInfo.InvariantCulture, $"the window {window} of {year} has not been sent"), null);

    public static Diagnostic Late(DateOnly due, int days) =>
        new("E2C_LOAD_LATE", string.Create(CultureInfo.InvariantCulture, $"it was due on {due:yyyy-MM-dd}, {days} days before"), null);

    public static Diagnostic Future(SourcePlace place, string column) =>
        new("E2C_LOAD_FUTURE", $"'{column}' lies in the future", place, "check the day");

    public static Diagnostic NotFound(SourcePlace place, IEnumerable<string> columns, string of) =>
        new("E2C_LOAD_NOT_FOUND", $"{string.Join(", ", columns)} stand in no row of {of}", place, "send what it refers to first, or mend it");

    public static Diagnostic NoIdentity(SourcePlace place) =>
        new("E2C_LOAD_NO_IDENTITY", "the row says of nobody whom it is about", place, "fill one of the identifiers");

    public static Diagnostic Form(string source, string submission) =>
        new("E2C_LOAD_FORM", $"{source} {submission} was accepted when the contract said otherwise of its files", null, "load it again from its files");

    public static Diagnostic Quote(SourcePlace place, bool open) =>
        new("E2C_LOAD_QUOTE", open ? "a quote is opened and never closed" : "a quote stands inside a field", place, "quote the whole field and double the quotes in it");

    public static Diagnostic ColumnMissing(SourcePlace place, string column) =>
        new("E2C_LOAD_COLUMN_MISSING", $"the header has no column '{column}'", place, "the first line names every column of the contract");

    public static Diagnostic ColumnUnknown(SourcePlace place, int number, string? near) =>
        new("E2C_LOAD_COLUMN_UNKNOWN", $"column {number.ToString(CultureInfo.InvariantCulture)} of the header is not one of the contract's", place, near is null ? "remove it" : $"did you mean '{near}'?");

    public static Diagnostic ColumnTwice(SourcePlace place, string column) =>
        new("E2C_LOAD_COLUMN_TWICE", $"the header names '{column}' twice", place, "remove one");

    public static Diagnostic FieldCount(SourcePlace place, int found, int expected) =>
        new("E2C_LOAD_FIELD_COUNT", string.Create(CultureInfo.InvariantCulture, $"the row has {found} fields, the header {expected}"), place);

    public static Diagnostic ValueMissing(SourcePlace place, string column) =>
        new("E2C_LOAD_VALUE_MISSING", $"'{column}' has no value", place, "each row must have one");

    public static Diagnostic Identifier(SourcePlace place, string column) =>
        new("E2C_LOAD_IDENTIFIER", $"'{column}' cannot be an identifier", place, "1 to 64 characters, none of them blank");

    public static Diagnostic WholeNumber(SourcePlace place, string column) =>
        new("E2C_LOAD_INTEGER", $"'{column}' is not a whole number", place, "digits only");

    public static Diagnostic Range(SourcePlace place, string column, string least, string most) =>
        new("E2C_LOAD_RANGE", $"'{column}' is not from {least} to {most}", place);

    public static Diagnostic Number(SourcePlace place, string column, int scale) =>
        new("E2C_LOAD_DECIMAL", string.Create(CultureInfo.InvariantCulture, $"'{column}' is not a decimal number"), place, string.Create(CultureInfo.InvariantCulture, $"at most 14 digits before the point and {scale} behind it"));

    public static Diagnostic Code(SourcePlace place, string column, IEnumerable<string> codes) =>
        new("E2C_LOAD_CODE", $"'{column}' holds none of its codes", place, "one of " + string.Join(", ", codes));

    public static Diagnostic ZeroCharacter(SourcePlace place, string column) =>
        new("E2C_LOAD_ZERO_CHARACTER", $"'{column}' holds the character U+0000, which no store of texts takes", place, "remove it");

    public static Diagnostic TextLength(SourcePlace place, string column, int length) =>
        new("E2C_LOAD_TEXT_LENGTH", string.Create(CultureInfo.InvariantCulture, $"'{column}' is longer than {length} characters"), place);

    public static Diagnostic Date(SourcePlace place, string column, string format) =>
        new("E2C_LOAD_DATE", $"'{column}' is not a day of the calendar", place, $"a day that exists, written {format}");

    public static Diagnostic KeyTwice(SourcePlace place, IEnumerable<string> key, long first) =>
        new("E2C_LOAD_KEY_TWICE", string.Create(CultureInfo.InvariantCulture, $"the same {string.Join(", ", key)} as in line {first}"), place, "send each row once");

    public static Diagnostic MoreRows(string file, long more) =>
        new("E2C_LOAD_MORE_ROWS", string.Create(CultureInfo.InvariantCulture, $"{more} more rows are at fault"), new(file, 1, 1), "mend the ones above and load again");

    public static Diagnostic GrainTwice(string table, IEnumerable<string> grain, long rows) =>
        new("E2C_LOAD_GRAIN_TWICE", string.Create(CultureInfo.InvariantCulture, $"{rows} rows of {table} repeat a {string.Join(", ", grain)}"), null, "the contract must make them one");

    public static Diagnostic Busy(string data) =>
        new("E2C_LOAD_BUSY", $"another load is writing to '{data}'", null, "wait until it is done");

    public static Diagnostic StoreUnwritable(string data, string reason) =>
        new("E2C_LOAD_STORE", $"the store under '{data}' cannot be written: {reason}", null, "what was loaded before is still served; free space or mend permissions and load again");

    public static Diagnostic Reference(SourcePlace place, string reason) =>
        new("E2C_LOAD_REFERENCE", $"the reference table does not fit the star: {reason}", place);

    public static Diagnostic JoinedTwice(SourcePlace place, string rule, string relation, IEnumerable<string> keys, long count) =>
        new("E2C_LOAD_JOINED_TWICE", string.Create(CultureInfo.InvariantCulture, $"the rule '{rule}' may join at most one row of '{relation}', but {count} values of {string.Join(", ", keys)} have several"), place, "mend the files, or make the relation unique first");

    public static Diagnostic JoinedNever(SourcePlace place, string rule, string relation, long count) =>
        new("E2C_LOAD_JOINED_NEVER", string.Create(CultureInfo.InvariantCulture, $"the rule '{rule}' must join one row of '{relation}' to each row, but {count} rows have none"), place, "send the rows that are missing, or say 'matches: at_most_one'");
}
