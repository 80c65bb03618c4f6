using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Every fault of a source contract that is not one of YAML's own.</summary>
internal static class ContractFaults
{
    public static Diagnostic SourceName(SourcePlace place, string source, string expected) =>
        new("E2C_CONTRACT_SOURCE", $"the contract is for '{source}' but its file is named for '{expected}'", place, $"write 'source: {expected}' or rename the file");

    public static Diagnostic RelationUnknown(SourcePlace place, string name, IEnumerable<string> known) =>
        new("E2C_CONTRACT_RELATION", $"no file or earlier rule is named '{name}'", place, Nearest.Suggest(name, known));

    public static Diagnostic RelationTaken(SourcePlace place, string name) =>
        new("E2C_CONTRACT_NAME_TAKEN", $"the name '{name}' is taken", place, "files and rules share one list of names: choose another");

    public static Diagnostic ColumnUnknown(SourcePlace place, string relation, string column, IEnumerable<string> known) =>
        new("E2C_CONTRACT_COLUMN", $"'{relation}' has no column '{column}'", place, Nearest.Suggest(column, known));

    public static Diagnostic ColumnTaken(SourcePlace place, string relation, string column) =>
        new("E2C_CONTRACT_COLUMN_TAKEN", $"'{relation}' has a column '{column}' already", place, "choose another name");

    public static Diagnostic ColumnOption(SourcePlace place, string option, string type) =>
        new("E2C_CONTRACT_OPTION", $"'{option}' does not go with the type {type}", place, "remove it");

    public static Diagnostic IdentifierTwice(SourcePlace place, string file, IEnumerable<string> columns) =>
        new("E2C_CONTRACT_IDENTIFIER", $"{string.Join(" and ", columns)} of '{file}' tell the vault the same", place, "give each a role of its own under 'vault'");

    public static Diagnostic FileName(SourcePlace place, string why) =>
        new("E2C_CONTRACT_FILE_NAME", $"the names of the files do not tell submissions apart: {why}", place, "{year}, {window} and {quarter} stand for what differs");

    public static Diagnostic WindowUnknown(SourcePlace place, string window, IEnumerable<string> known) =>
        new("E2C_CONTRACT_WINDOW", $"there is no window '{window}'", place, Nearest.Suggest(window, known));

    public static Diagnostic FormatOption(SourcePlace place, string option) =>
        new("E2C_CONTRACT_FORMAT", $"'{option}' does not go with the file's format", place, "remove it");

    public static Diagnostic RecordElement(SourcePlace place) =>
        new("E2C_CONTRACT_RECORD", "an XML file does not say which element is a record", place, "say 'record: StudentPersonal'");

    public static Diagnostic ColumnPlace(SourcePlace place, string column, string why) =>
        new("E2C_CONTRACT_PLACE", $"'{column}' {why}", place);

    public static Diagnostic ColumnUse(SourcePlace place, string column, string why) =>
        new("E2C_CONTRACT_USE", $"'{column}' cannot be used so: {why}", place);

    public static Diagnostic Reference(SourcePlace place, string why) =>
        new("E2C_CONTRACT_REFERENCE", $"the reference cannot be checked: {why}", place);

    public static Diagnostic RuleKind(SourcePlace place, string rule, IEnumerable<string> kinds) =>
        new("E2C_CONTRACT_RULE", $"the rule '{rule}' does not say exactly one thing to do", place, $"one of {string.Join(", ", kinds)}");

    public static Diagnostic ValueKind(SourcePlace place, string what, IEnumerable<string> kinds) =>
        new("E2C_CONTRACT_VALUE", $"{what} is not exactly one kind of value", place, $"a column's name or one of {string.Join(", ", kinds)}");

    public static Diagnostic ConditionKind(SourcePlace place, string column) =>
        new("E2C_CONTRACT_CONDITION", $"the condition on '{column}' does not say exactly one thing", place, "one of in, present, before");

    public static Diagnostic CodeUnmapped(SourcePlace place, string map, string column, string code) =>
        new("E2C_CONTRACT_UNMAPPED", $"the code map '{map}' has no entry for '{code}', which '{column}' may hold", place, $"add '{code}'");

    public static Diagnostic CodeMapUnknown(SourcePlace place, string map, IEnumerable<string> known) =>
        new("E2C_CONTRACT_CODE_MAP", $"there is no code map '{map}'", place, Nearest.Suggest(map, known));

    public static Diagnostic NotACodeColumn(SourcePlace place, string column) =>
        new("E2C_CONTRACT_NOT_CODED", $"'{column}' has no declared list of codes to map", place, "map a column of the type code, or a whole number of at most 1000 values");

    public static Diagnostic NotUnique(SourcePlace place, string relation, IEnumerable<string> columns) =>
        new("E2C_CONTRACT_NOT_UNIQUE", $"'{relation}' may have several rows for one {string.Join(", ", columns)}", place, "make it unique first, with one_row_per or distinct");

    public static Diagnostic TypeMismatch(SourcePlace place, string what, string expected, string found) =>
        new("E2C_CONTRACT_TYPE", $"{what} is {found}, expected {expected}", place);

    public static Diagnostic MayBeMissing(SourcePlace place, string table, string column) =>
        new("E2C_CONTRACT_MISSING", $"{table}.{column} must have a value, but this may be missing", place, "give it one with first_known and otherwise");

    public static Diagnostic TableInternal(SourcePlace place, string table) =>
        new("E2C_CONTRACT_TABLE_INTERNAL", $"'{table}' is internal: the warehouse fills it itself", place, "remove it");

    public static Diagnostic TableUnknown(SourcePlace place, string table, IEnumerable<string> known) =>
        new("E2C_CONTRACT_TABLE", $"the star has no table '{table}'", place, Nearest.Suggest(table, known));

    public static Diagnostic TargetColumnUnknown(SourcePlace place, string table, string column, IEnumerable<string> known) =>
        new("E2C_CONTRACT_TARGET_COLUMN", $"{table} has no column '{column}'", place, Nearest.Suggest(column, known));

    public static Diagnostic TargetColumnMissing(SourcePlace place, string table, string column) =>
        new("E2C_CONTRACT_TARGET_UNFILLED", $"nothing fills {table}.{column}", place, $"add '{column}:'");

    public static Diagnostic TargetKey(SourcePlace place, string table, string why) =>
        new("E2C_CONTRACT_TARGET_KEY", $"the key of {table} {why}", place);

    public static Diagnostic Unordered(SourcePlace place, string column) =>
        new("E2C_CONTRACT_UNORDERED", $"'{column}' has no order to compare by", place, "name a column of numbers or days");

    public static Diagnostic FunctionUnknown(SourcePlace place, string function, IEnumerable<string> known) =>
        new("E2C_CONTRACT_FUNCTION", $"there is no function '{function}' here", place, Nearest.Suggest(function, known) ?? $"functions are {string.Join(", ", known)}");

    public static Diagnostic Arguments(SourcePlace place, string function, string form) =>
        new("E2C_CONTRACT_ARGUMENTS", $"'{function}' is not called so", place, $"write {form}");

    public static Diagnostic CallExpected(SourcePlace place, string what, IEnumerable<string> functions) =>
        new("E2C_CONTRACT_CALL", $"{what} is not one call of a function", place, $"functions are {string.Join(", ", functions)}");

    public static Diagnostic KeepOne(SourcePlace place) =>
        new("E2C_CONTRACT_KEEP", "'keep' does not say exactly one thing", place, "one of highest, lowest, first_by");

    public static Diagnostic UnionColumns(SourcePlace place, string relation, string other, IEnumerable<string> differing) =>
        new("E2C_CONTRACT_UNION", $"'{relation}' and '{other}' do not have the same columns: {string.Join(", ", differing)}", place, "give both the same columns first, by a rule that selects them");

    public static Diagnostic TablesUnread(SourcePlace place, string table) =>
        new("E2C_CONTRACT_TABLES_UNREAD", $"the star was read without '{table}', which this contract adds", place, "put the contract into the folder 'sources' beside 'schema'");

    public static Diagnostic DerivedDimension(SourcePlace place, string table) =>
        new("E2C_CONTRACT_DERIVED_DIMENSION", $"'{table}' is a dimension; derived contracts fill facts", place, "let the source that knows the members fill it");
}
