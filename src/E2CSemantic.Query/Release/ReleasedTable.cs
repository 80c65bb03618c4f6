using System.Collections.Immutable;

namespace E2CSemantic.Query.Release;

/// <summary>Rows that may be shown to the requester's tier. Only this folder makes one.</summary>
internal sealed class ReleasedTable
{
    private ReleasedTable(ImmutableArray<AnswerRow> rows) => Rows = rows;

    /// <summary>The rows in declared order.</summary>
    public ImmutableArray<AnswerRow> Rows { get; }

    internal static ReleasedTable Of(IEnumerable<AnswerRow> rows) => new([.. rows]);
}
