using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>A rule as statements that make and fill its relation, and selects of one number that count what it did.</summary>
/// <param name="Statements">To be run in order.</param>
/// <param name="RowsIn">The rows read.</param>
/// <param name="RowsChanged">The rows altered, or left out for another; null where the rule only adds columns or summarises.</param>
/// <param name="Ties">The keys settled by the rule for ties; null where there can be none.</param>
internal sealed record CompiledRule(
    ImmutableArray<SqlStatement> Statements, ImmutableArray<SelectStatement> RowsIn, SelectStatement? RowsChanged, SelectStatement? Ties)
{
    /// <summary>What must count to nothing before the statements are run.</summary>
    public ImmutableArray<RuleCheck> Checks { get; init; } = [];
}
