using System.Collections.Immutable;
using System.Globalization;

namespace E2CSemantic.Model.Versions;

/// <summary>One statement that two versions of a metric make differently.</summary>
/// <param name="Key">What it is about.</param>
/// <param name="Before">What the earlier one says; empty for nothing.</param>
/// <param name="After">What the later one says; empty for nothing.</param>
/// <param name="Bump">What the change asks of the version.</param>
public sealed record ClauseChange(string Key, string Before, string After, VersionBump Bump)
{
    /// <summary>The change in one sentence.</summary>
    public string Sentence => (Before, After) switch
    {
        ("", _) => $"{Subject} is new: {Ended(After)}",
        (_, "") => $"{Subject} is gone; it was: {Ended(Before)}",
        _ => $"{Subject} was: {Before.TrimEnd('.')}; it is now: {Ended(After)}",
    };

    /// <summary>The changes from one list of statements to another, in their order.</summary>
    public static ImmutableArray<ClauseChange> Between(ImmutableArray<MetricClause> before, ImmutableArray<MetricClause> after)
    {
        var earlier = before.ToDictionary(clause => clause.Key, clause => clause.Text, StringComparer.Ordinal);
        var later = after.ToDictionary(clause => clause.Key, clause => clause.Text, StringComparer.Ordinal);
        return
        [
            .. from key in after.Concat(before).Select(clause => clause.Key).Distinct()
               let was = earlier.GetValueOrDefault(key, "")
               let now = later.GetValueOrDefault(key, "")
               where was != now
               select new ClauseChange(key, was, now, BumpOf(key, was, now)),
        ];
    }

    private static string Ended(string text) => text.TrimEnd('.') + ".";

    private string Subject => Key switch
    {
        "kind" => "What is computed",
        "compares" => "What is compared",
        "unit" => "Who is counted",
        "rows" => "The fact",
        "where" => "Which rows belong",
        "per_unit" => "What is computed per person",
        "having" => "Whose rows belong",
        "numerator" => "The condition above the line",
        "denominator" => "The condition below the line",
        "measure" => "The measure",
        "whole" => "The measure below the line",
        "quantile" => "The quantile",
        "entry" => "Who enters the cohort",
        "reported_after" => "After how many years the cohort is reported",
        "add" => "Who is added to the cohort",
        "attribute_to" => "Which row tells a member's attributes",
        "remove" => "Who leaves the cohort",
        "outcomes" => "What is followed",
        "column" => "The column",
        "members" => "Its members",
        "flags" => "The members of a truth value",
        "registry" => "What lists its members",
        "complement_order" => "The order in which complements are withheld",
        "labels" => "Its labels",
        "codes_of" => "The dimension of its codes",
        "codes" => "Its codes",
        "coverage" => "Of how many its value is known",
        "effective" => "The years in force",
        "allow" => "What it can be grouped by",
        "required" => "What it must be grouped by",
        "max_cross" => "How many dimensions can be crossed",
        "mature_after" => "How many later years it waits for",
        "contributions" => "What one person can contribute",
        "providers" => "Whose elements it needs",
        "present" => "How it is shown",
        "title" => "The title",
        "description" => "The description",
        _ => "The owner",
    };

    private static VersionBump BumpOf(string key, string before, string after) => key switch
    {
        "title" or "description" or "owner" or "present" or "labels" => VersionBump.Patch,
        "effective" or "mature_after" or "contributions" or "providers" or "coverage" or "complement_order" => VersionBump.Minor,
        "allow" or "members" => Items(before).Except(Items(after)).Any() ? VersionBump.Major : VersionBump.Minor,
        "required" => Items(after).Except(Items(before)).Any() ? VersionBump.Major : VersionBump.Minor,
        "max_cross" => Number(after) < Number(before) ? VersionBump.Major : VersionBump.Minor,
        _ => VersionBump.Major,
    };

    private static string[] Items(string list) => list.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
