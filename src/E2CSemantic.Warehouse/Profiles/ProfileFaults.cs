using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Profiles;

/// <summary>Every fault of a profile, and of what a profile does not let through. None of them repeats what a field of a file holds.</summary>
internal static class ProfileFaults
{
    public static Diagnostic Named(SourcePlace place, string profile, string expected) =>
        new("E2C_PROFILE_NAME", $"the profile is '{profile}' but its file is named for '{expected}'", place, $"write 'profile: {expected}' or rename the file");

    public static Diagnostic KindUnknown(SourcePlace place, string kind, IEnumerable<string> known) =>
        new("E2C_PROFILE_KIND", $"the law lists no kind of identifier '{kind}'", place, Nearest.Suggest(kind, known) ?? $"kinds are {string.Join(", ", known)}");

    public static Diagnostic KindUntreated(SourcePlace place, string kind, string law) =>
        new("E2C_PROFILE_UNTREATED", $"the profile does not say what becomes of {kind} ({law})", place, $"add '{kind}: removed'");

    public static Diagnostic FormUnknown(SourcePlace place, string form, IEnumerable<string> known) =>
        new("E2C_PROFILE_FORM", $"there is no form '{form}'", place, Nearest.Suggest(form, known) ?? "declare it under 'forms'");

    public static Diagnostic Pattern(SourcePlace place, string form) =>
        new("E2C_PROFILE_PATTERN", $"the pattern of '{form}' is no regular expression that every engine reads", place, "classes, groups and repetitions only");

    public static Diagnostic TableUnknown(SourcePlace place, string table, IEnumerable<string> known) =>
        new("E2C_PROFILE_TABLE", $"the star has no table '{table}'", place, Nearest.Suggest(table, known));

    public static Diagnostic ColumnUnknown(SourcePlace place, string table, string column, IEnumerable<string> known) =>
        new("E2C_PROFILE_COLUMN", $"{table} has no column '{column}'", place, Nearest.Suggest(column, known) ?? "write 'column', or 'reference_key.column' of a dimension");

    public static Diagnostic Step(SourcePlace place) =>
        new("E2C_PROFILE_STEP", "a step either maps a column's values or withholds the column", place, "write 'map: {...}' or 'withheld: true'");

    public static Diagnostic AtOnce(SourcePlace place, int columns) =>
        new("E2C_PROFILE_AT_ONCE", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'at_once' is less than the {columns} quasi-identifiers, and stands in no group with sensitive columns"), place, "leave it out to judge all together");

    public static Diagnostic SensitiveQuasi(SourcePlace place, string column) =>
        new("E2C_PROFILE_SENSITIVE_QUASI", $"'{column}' is a quasi-identifier and sensitive: all of a class have one value of it", place, "name it under one of them");

    public static Diagnostic Missing(string folder, string profile, IEnumerable<string> known) =>
        new("E2C_PROFILE_MISSING", $"'{folder}' has no profile '{profile}'", null, Nearest.Suggest(profile, known) ?? $"there is {string.Join(", ", known)}");

    public static Diagnostic Identifies(SourcePlace place, string profile, string what, string kind, string law, string sign) =>
        new("E2C_PROFILE_IDENTIFIES", $"{what} is of the kind {kind} ({law}), which {profile} removes: {sign}", place, "give it a 'vault' role, or 'drop: true'");

    public static Diagnostic BirthDate(SourcePlace place, string what, string law, string sign) =>
        new("E2C_PROFILE_BIRTH_DATE", $"{what} is a day of a person's birth or death ({law}), which is kept nowhere but in the vault: {sign}", place, "write 'vault: birth_date', with 'reduce' for its year or band");

    public static Diagnostic Unreduced(SourcePlace place, string profile, string what, string kind, string law) =>
        new("E2C_PROFILE_UNREDUCED", $"{what} would reach the star as it is, but is of the kind {kind} ({law}), which {profile} keeps in coarser form only", place, "reduce it: a place to a region, a day to a quarter or school year");

    public static Diagnostic StarDay(SourcePlace place, string profile, string table, string column) =>
        new("E2C_PROFILE_STAR_DAY", $"{table}.{column} is a day, which {profile} lets into no fact", place, "keep a quarter or a school year");

    public static Diagnostic LooksLike(string table, string column, string kind, string law, string form, long rows) =>
        new("E2C_PROFILE_LOOKS_LIKE", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rows} values of {table}.{column} have the form {form}, of the kind {kind} ({law})"), null, "give the column that fills it a 'vault' role, or 'drop: true'; nothing was loaded");
}
