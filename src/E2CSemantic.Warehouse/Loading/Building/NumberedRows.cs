using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// Rows numbered from 1 within their key. Spells, attempts and sections are numbered so that each has a key of its own, and nearly all are the
/// only one: those are found by a hash of the key, and only the others are sorted, which takes half the time of sorting all.
/// </summary>
internal static class NumberedRows
{
    private const string F = WindowedRows.Alias;
    private const string Several = "_several";
    private const string Hash = "_hash";
    private const string H = "h";
    private const string U = "u";

    /// <summary>The named columns of each row and its number.</summary>
    /// <param name="from">The rows, under <see cref="WindowedRows.Alias"/>.</param>
    /// <param name="isTable">Whether they lie in a table, so that the engine numbers them.</param>
    /// <param name="columns">The columns to carry.</param>
    /// <param name="keys">The key; rows are numbered over all without one.</param>
    /// <param name="order">What orders the rows of a key.</param>
    /// <param name="name">The name of the number.</param>
    public static SelectStatement Select(
        TableSource from, bool isTable, ImmutableArray<string> columns, ImmutableArray<string> keys, ImmutableArray<OrderingTerm> order, string name)
    {
        var rank = new WindowRank(RankFunction.RowNumber, Tree.Columns(F, keys), order);
        if (keys.IsEmpty)
        {
            return WindowedRows.Select(from, isTable, columns, [rank.As(name)]);
        }

        // Keys of one hash may differ: their rows are then numbered by the keys all the same.
        var hash = new FileCall(FileFunction.RowHash, [.. Tree.Columns(F, keys)]);
        var hashes = new DerivedTable(new([hash.As(Hash)]) { From = from }, H);
        var several = new SelectStatement([.. Tree.Items(H, [Hash])])
        {
            From = hashes,
            GroupBy = Tree.By(Tree.Columns(H, [Hash])),
            Having = new BinaryOperation(SqlBinaryOperator.GreaterThan, Tree.Count, Tree.Value(1L)),
        };
        var isOneOfSeveral = new InSubquery(hash, new([.. Tree.Items(H, [Hash])]) { From = new NamedTable(Several, H) });
        var single = new SelectStatement([.. Tree.Items(F, columns), Tree.Cast(Tree.Value(1L), SqlType.BigInteger).As(name)]) { From = from, Where = new NotOperation(isOneOfSeveral) };
        var sorted = WindowedRows.Select(from, isTable, columns, [rank.As(name)], isOneOfSeveral);
        return new([.. Tree.Items(U, columns), .. Tree.Items(U, [name])])
        {
            With = [Tree.Common(Several, several)],
            From = new UnionSource([single, sorted], U),
        };
    }
}
