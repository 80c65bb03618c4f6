using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>A select. Only what is set is printed.</summary>
/// <param name="Items">The columns of the result, at least one.</param>
public sealed record SelectStatement(ImmutableArray<SelectItem> Items) : SqlStatement
{
    /// <summary>What it does, for people.</summary>
    public ImmutableArray<SqlComment> Comments { get; init; } = [];

    /// <summary>The common tables before it.</summary>
    public ImmutableArray<CommonTable> With { get; init; } = [];

    /// <summary>Whether equal rows count once.</summary>
    public bool Distinct { get; init; }

    /// <summary>The first source; null for a select of constants.</summary>
    public TableSource? From { get; init; }

    /// <summary>Further sources.</summary>
    public ImmutableArray<Join> Joins { get; init; } = [];

    /// <summary>Which rows take part; null for all.</summary>
    public SqlExpression? Where { get; init; }

    /// <summary>The groupings: none, one, or several as grouping sets.</summary>
    public ImmutableArray<GroupingSet> GroupBy { get; init; } = [];

    /// <summary>Which groups take part; null for all.</summary>
    public SqlExpression? Having { get; init; }

    /// <summary>The order; empty for none.</summary>
    public ImmutableArray<OrderingTerm> OrderBy { get; init; } = [];

    /// <summary>At most how many rows; null for all.</summary>
    public long? Limit { get; init; }
}
