using System.Collections.Immutable;
using E2CSemantic.Privacy;
using E2CSemantic.Query.Release;

namespace E2CSemantic.Query;

/// <summary>
/// Rows as the engine gave them, not yet fit for anyone's eyes: only this room reads them and only a warehouse makes them.
/// Columns have one length.
/// </summary>
public sealed class RawTable
{
    private readonly ImmutableDictionary<string, RawColumn> _columns;

    internal RawTable(ImmutableArray<RawColumn> columns)
    {
        RowCount = columns.IsEmpty ? 0 : columns[0].Length;
        if (columns.Any(column => column.Length != RowCount))
        {
            throw new ArgumentException("The columns differ in length.", nameof(columns));
        }

        _columns = columns.ToImmutableDictionary(column => column.Name);
    }

    internal int RowCount { get; }

    internal RawIntegers Integers(string column) => (RawIntegers)_columns[column];

    /// <summary>A number of a column that holds whole or decimal numbers, as an exact fraction.</summary>
    internal Ratio? Number(string column, int row) => _columns[column] switch
    {
        RawIntegers integers => integers.Values[row] is { } whole ? new Ratio(whole, 1) : null,
        RawDecimals decimals => decimals.Values[row] is { } exact ? AnswerNumber.Exactly(exact) : null,
        _ => throw new InvalidOperationException($"Column {column} holds no numbers."),
    };

    internal RawTexts Texts(string column) => (RawTexts)_columns[column];
}
