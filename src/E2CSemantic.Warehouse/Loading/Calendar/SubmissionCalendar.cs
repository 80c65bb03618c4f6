using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>What should have come, what has, and who is overdue.</summary>
/// <param name="Providers">The agencies by id.</param>
/// <param name="Expected">The windows due within a year before or after today, in the order of their days.</param>
public sealed record SubmissionCalendar(ImmutableArray<ProviderStanding> Providers, ImmutableArray<ExpectedSubmission> Expected)
{
    private const int DaysOfAYear = 365;

    /// <summary>The calendar of some contracts on a data folder.</summary>
    /// <param name="contracts">The contracts of every source.</param>
    /// <param name="dataFolder">The folder of the stores.</param>
    /// <param name="clock">Tells the day.</param>
    public static SubmissionCalendar Of(IReadOnlyCollection<SourceContract> contracts, string dataFolder, TimeProvider clock)
    {
        var accepted = new StateFile(new(dataFolder)).Read().Accepted;
        var now = clock.GetUtcNow();
        return new(
            [.. contracts.GroupBy(contract => contract.Provider, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Standing(group.Key, [.. group], accepted, now))],
            [.. contracts.SelectMany(contract => Windows(contract, accepted, DateOnly.FromDateTime(now.UtcDateTime))).OrderBy(window => window.Due).ThenBy(window => window.Source, StringComparer.Ordinal)]);
    }

    private static ProviderStanding Standing(string provider, ImmutableArray<SourceContract> contracts, ImmutableArray<AcceptedSubmission> accepted, DateTimeOffset now)
    {
        var received = accepted.Where(submission => submission.Provider == provider).Select(submission => submission.At).ToArray();
        DateTimeOffset? last = received.Length == 0 ? null : received.Max();
        int? days = last is { } at ? (int)(now - at).TotalDays : null;
        return new(
            provider,
            contracts.Select(contract => contract.ProviderDescription?.Name).FirstOrDefault(name => name is not null) ?? provider,
            [.. contracts.Select(contract => contract.Source).Order(StringComparer.Ordinal)],
            last,
            days,
            days is null or > DaysOfAYear);
    }

    private static IEnumerable<ExpectedSubmission> Windows(SourceContract contract, ImmutableArray<AcceptedSubmission> accepted, DateOnly today)
    {
        foreach (var window in contract.Windows)
        {
            for (var year = Math.Max(today.Year - 2, contract.FirstYear ?? 0); year <= today.Year + 2; year++)
            {
                var due = window.Due.In(year);
                if (Math.Abs(due.DayNumber - today.DayNumber) > DaysOfAYear)
                {
                    continue;
                }

                var received = accepted.FirstOrDefault(known => known.Source == contract.Source && known.Year == year && known.Window == window.Name);
                yield return new(
                    contract.Source,
                    string.Create(CultureInfo.InvariantCulture, $"{year}-{window.Name}"),
                    due,
                    received?.At,
                    received is null && due < today);
            }
        }
    }
}
