using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query.Resolution;

namespace E2CSemantic.Query;

/// <summary>
/// Asks of how many the value of an answer is known: for each version that says so, the metric that it names, of the same release and years, for the whole state and as
/// the requester could ask it. So nothing is told that the requester is not told anyway.
/// </summary>
/// <param name="resolve">What resolves a question of the requester.</param>
/// <param name="answer">What answers a resolved question.</param>
internal sealed class CoverageQuestions(Func<MetricQuery, Outcome<ResolvedQuery>> resolve, Func<ResolvedQuery, Task<Outcome<IReadOnlyList<AnswerRow>>>> answer)
{
    /// <summary>The same description, with the shares, and with a warning for each below its minimum and each that cannot be told.</summary>
    public async Task<Applied> AddAsync(Applied applied, ResolvedQuery question)
    {
        var shares = ImmutableArray.CreateBuilder<AppliedCoverage>();
        var warnings = ImmutableArray.CreateBuilder<string>();
        foreach (var slice in question.Slices.Where(slice => slice.Definition.Coverage is not null && !slice.Mature.IsEmpty))
        {
            var coverage = slice.Definition.Coverage!;
            var asked = resolve(MetricQuery.Of(coverage.Of.Metric.ToString()) with
            {
                Years = [.. slice.Mature.Select(year => year.ToString())],
                Version = string.Create(CultureInfo.InvariantCulture, $"V{coverage.Of.Major}"),
                Release = question.Release.Id,
            });
            var told = asked.Succeeded ? await answer(asked.Value).ConfigureAwait(false) : asked.Diagnostics;
            if (!told.Succeeded)
            {
                warnings.Add($"Of how many the value is known cannot be told: {told.Diagnostics[0].Message}");
                continue;
            }

            shares.AddRange(told.Value.Select(row => new AppliedCoverage(coverage.Of, row.SchoolYear, row.Value)));
            warnings.AddRange(told.Value.Where(row => row.Value.Value < coverage.Minimum).Select(row => Sentence(coverage, row)));
        }

        return applied with { Coverage = shares.ToImmutable(), Warnings = [.. applied.Warnings, .. warnings] };
    }

    private static string Sentence(Coverage coverage, AnswerRow row) => string.Create(
        CultureInfo.InvariantCulture, $"In {row.SchoolYear} the value is known of {row.Value.Value * 100:0.#} percent ({coverage.Of}), fewer than the {coverage.Minimum * 100:0.#} percent asked for.");
}
