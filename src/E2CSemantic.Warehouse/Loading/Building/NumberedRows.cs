using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// Rows numbered from 1 within their key. Spells, attempts and sections are numbered so that each has a key of its own, and nearly all are the
/// only one: those are found by a hash of the key, and only the others are sorted, which takes half the time of sorting all.
/// </summary>
internal static class NumberedRows
{
    private const string F = WindowedRows.Alias;
    private const string N = "n";

    /// <summary>The columns of each row and its number.</summary>
    /// <param name="before">The rows.</param>
    /// <param name="from">Where they are, under <see cref="WindowedRows.Alias"/>.</param>
    /// <param name="isTable">Whether they lie in a table, so that the engine numbers them.</param>
    /// <param name="keys">The key; rows are numbered over all without one.</param>
    /// <param name="order">What orders the rows of a key.</param>
    /// <param name="name">The name of the number.</param>
    public static SelectStatement Select(
        RelationShape before, TableSource from, bool isTable, ImmutableArray<string> keys, ImmutableArray<OrderingTerm> order, string name)
    {
        var columns = before.Columns.Select(column => column.Name).ToImmutableArray();
        var rank = new WindowRank(RankFunction.RowNumber, Tree.Columns(F, keys), order);
        var identity = isTable ? [WindowedRows.RowId] : before.Identity;
        if (keys.IsEmpty || identity.IsEmpty)
        {
            return WindowedRows.Select(from, isTable, columns, [rank.As(name)]);
        }

        var numbered = new SelectStatement([.. identity.Select((column, i) => Tree.Column(F, column).As(IdentityOf(i))), rank.As(name)])
        {
            From = from,
            Where = RowHashes.IsShared(from, keys),
        };
        return new([.. Tree.Items(F, columns), new FunctionCall(ScalarFunction.Coalesce, [Tree.Column(N, name), Tree.Cast(Tree.Value(1L), SqlType.BigInteger)]).As(name)])
        {
            From = from,
            Joins =
            [
                new(JoinKind.Left, new DerivedTable(numbered, N), Tree.All(
                    identity.Select((column, i) => new BinaryOperation(SqlBinaryOperator.NotDistinct, Tree.Column(F, column), Tree.Column(N, IdentityOf(i)))))),
            ],
        };
    }

    private static string IdentityOf(int column) => $"_identity_{column}";
}
