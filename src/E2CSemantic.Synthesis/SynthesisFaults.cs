using System.Globalization;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Synthesis;

/// <summary>What can be wrong with a request.</summary>
internal static class SynthesisFaults
{
    public static Diagnostic Persons(int persons) =>
        new("E2C_SYNTHESIS_PERSONS", $"a state of {Number(persons)} people cannot be made", null, $"from 1 to {Number(SynthesisRequest.MostPersons)}");

    public static Diagnostic Years(int first, int last) =>
        new("E2C_SYNTHESIS_YEARS", $"a state cannot be made for the school years {Plain(first)} to {Plain(last)}", null,
            $"write --years A-B with {Plain(SynthesisRequest.EarliestYear)} <= A <= B <= {Plain(SynthesisRequest.LatestYear)}");

    public static Diagnostic FolderNotEmpty(string folder) =>
        new("E2C_SYNTHESIS_FOLDER_NOT_EMPTY", $"'{folder}' is not an empty folder", null, "name another folder, or empty this one; nothing is ever overwritten");

    public static Diagnostic FolderInterrupted(string folder) =>
        new("E2C_SYNTHESIS_INTERRUPTED", $"'{folder}' is there: another run is writing it, or one was interrupted", null, "wait for the other run, or delete that folder");

    public static Diagnostic FolderUnwritable(string folder) =>
        new("E2C_SYNTHESIS_FOLDER_UNWRITABLE", $"the files could not be written to '{folder}'", null, "check that there is room and that permissions allow writing");

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);
}
