using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>A rule as a select of its relation's rows, and selects of one number that count what it did.</summary>
/// <param name="Rows">The rows, with the columns of the relation in order.</param>
internal sealed record CompiledRule(SelectStatement Rows)
{
    /// <summary>
    /// Counts the rows altered, or left out for another, when the relation is there; null where the rule only adds columns, summarises, or <see cref="Drops"/>.
    /// </summary>
    public SelectStatement? RowsChanged { get; init; }

    /// <summary>Whether each row that it reads and does not give was left out for another or for what is in it.</summary>
    public bool Drops { get; init; }

    /// <summary>Counts the keys settled by the rule for ties; null where there can be none.</summary>
    public SelectStatement? Ties { get; init; }

    /// <summary>What must count to nothing before the rows are made.</summary>
    public ImmutableArray<RuleCheck> Checks { get; init; } = [];
}
