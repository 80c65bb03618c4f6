using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>Why an extract is not written.</summary>
internal static class ExtractFaults
{
    public static Diagnostic ProfileWithout(string profile) =>
        new("E2C_EXTRACT_PROFILE", $"the profile {profile} is of no extracts", null, $"write --profile {DeIdentificationProfile.Extract}");

    public static Diagnostic Project(string project) =>
        new("E2C_EXTRACT_PROJECT", $"'{project}' cannot be a project", null, "1 to 40 lower-case letters, digits and hyphens, a letter first");

    public static Diagnostic TableUnknown(string table, IEnumerable<string> known) =>
        new("E2C_EXTRACT_TABLE", $"'{table}' is no fact about people", null, Nearest.Suggest(table, known) ?? $"facts are {string.Join(", ", known)}");

    public static Diagnostic FolderTaken(string folder) =>
        new("E2C_EXTRACT_FOLDER", $"'{folder}' holds files already", null, "name a folder that is empty or not there");

    public static Diagnostic Unrecorded(string project) =>
        new("E2C_EXTRACT_UNRECORDED", $"'{project}' has extracts of which it was not kept who stands in them", null, "name another project: what it is given cannot be joined with these");

    public static Diagnostic Withdrawn(string release) =>
        new("E2C_EXTRACT_WITHDRAWN", $"the release '{release}' was withdrawn", null, "name one that answers; see release list");

    public static Diagnostic LinkTable(string table, IEnumerable<string> linked) =>
        new("E2C_EXTRACT_LINK_TABLE", $"the office links no file with {table}", null, $"link it by the project's codes; the office links {string.Join(", ", linked)}");

    public static Diagnostic LinkVariable(SourcePlace place, string variable, IEnumerable<string> known) =>
        new("E2C_EXTRACT_LINK_VARIABLE", $"'{variable}' is nothing by which people are recognised", place, Nearest.Suggest(variable, known) ?? $"one of {string.Join(", ", known)}");

    public static Diagnostic Unjustified(SourcePlace place, string variable) =>
        new("E2C_EXTRACT_LINK_UNJUSTIFIED", $"nothing justifies linking by '{variable}'", place, "say in the request why it is needed, or leave it out of both");

    public static Diagnostic LinkColumn(SourcePlace place, string column) =>
        new("E2C_EXTRACT_LINK_COLUMN", $"'{column}' is neither a justified variable nor goes along", place, "name it under 'carry', or leave it out");

    public static Diagnostic LinkIdentifies(string column, IdentifierKind kind) => new(
        "E2C_EXTRACT_LINK_IDENTIFIES",
        $"'{column}' cannot go along: its name says that it identifies ({kind.Name}, {kind.Law})",
        null,
        "link by it if that is justified, and carry what the study needs instead");

    public static Diagnostic LinkFile(string path) =>
        new("E2C_EXTRACT_LINK_FILE", $"'{path}' is not there", null, "name the file as seen from the request's folder");

    public static Diagnostic LinkRow(SourcePlace place, string why) =>
        new("E2C_EXTRACT_LINK_ROW", why, place, "mend the file");

    public static Diagnostic Empty(string table) =>
        new("E2C_EXTRACT_EMPTY", $"there is no row of {table}", null, "see release show, and whom the cohort and the link leave");

    public static Diagnostic NotAnonymous(string table, int k, string share, string most) =>
        new("E2C_EXTRACT_NOT_ANONYMOUS", $"however coarse, {share} of the people of {table} stand in classes below {k}, or in classes that give them away, by this and all that the project was given before; at most {most} may be left out", null, "ask for a table of more people, or have the profile's ladder revised; nothing was written");
}
