using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Submissions;

/// <summary>When a submission may come, and what is to be noted of its time.</summary>
internal static class WindowRules
{
    public static Diagnostic? Refusal(SourceContract contract, FoundSubmission submission, DateOnly today, bool reopen)
    {
        if (submission.Year is not { } year)
        {
            return null;
        }

        var path = submission.Files[0].Path;
        return contract.FirstYear > year ? LoadFaults.YearBeforeFirst(path, contract.FirstYear.Value)
            : !reopen && submission.Window is { ClosesAfterMonths: { } months } window && window.Due.In(year).AddMonths(months) is var closed && closed < today
                ? LoadFaults.WindowClosed(path, closed)
            : null;
    }

    public static ImmutableArray<string> Notes(SourceContract contract, FoundSubmission submission, ImmutableArray<AcceptedSubmission> accepted, DateOnly today)
    {
        if (submission is not { Year: { } year, Window: { } window })
        {
            return [];
        }

        var due = window.Due.In(year);
        var late = today > due ? [LoadFaults.Late(due, today.DayNumber - due.DayNumber).ToString()] : Array.Empty<string>();
        var missing = contract.Windows.TakeWhile(earlier => earlier != window)
            .Where(earlier => !accepted.Any(other => other.Year == year && other.Window == earlier.Name))
            .Select(earlier => LoadFaults.WindowMissing(year, earlier.Name).ToString());
        return [.. late, .. missing];
    }
}
