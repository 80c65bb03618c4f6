using System.Collections.Immutable;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Submissions;

/// <summary>The files in a folder that belong together: one year, window or quarter of a source.</summary>
/// <param name="Id">The id within the source.</param>
/// <param name="Year">The year that the names say; null where they say none.</param>
/// <param name="Window">The window; null where the source has none.</param>
/// <param name="Quarter">The quarter; null where the source is not quarterly.</param>
/// <param name="Files">The contract's files with their paths, in the contract's order.</param>
internal sealed record FoundSubmission(string Id, int? Year, SubmissionWindow? Window, int? Quarter, ImmutableArray<FoundFile> Files)
{
    /// <summary>The values of the contract's submission columns, in their order.</summary>
    public ImmutableArray<object> ColumnValues =>
        [.. new object?[] { (long?)Year, Window?.Name, (long?)Quarter }.Where(value => value is not null).Select(value => value!)];
}
