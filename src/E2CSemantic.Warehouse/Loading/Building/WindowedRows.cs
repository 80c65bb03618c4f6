using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>Rows with what windows say of them.</summary>
internal static class WindowedRows
{
    /// <summary>The alias of the rows that windows read.</summary>
    public const string Alias = "f";

    /// <summary>The number that the engine gives each row of a table.</summary>
    public const string RowId = "rowid";

    private const string W = "w";
    private const string Row = "_row";

    // Of more columns, sorting them along takes longer than finding the rows again: 92 s and 43 s for 15.7 million records of pupils in 2 GB.
    private const int MostSortedAlong = 12;

    /// <summary>The named columns of each row and the values of the windows.</summary>
    /// <param name="from">The rows, under <see cref="Alias"/>.</param>
    /// <param name="isTable">Whether they lie in a table, so that the engine numbers them.</param>
    /// <param name="columns">The columns to carry.</param>
    /// <param name="windows">The windows, over columns of <see cref="Alias"/>.</param>
    public static SelectStatement Select(TableSource from, bool isTable, IEnumerable<string> columns, IEnumerable<SelectItem> windows)
    {
        var (carried, told) = (Tree.Items(Alias, columns).ToImmutableArray(), windows.ToImmutableArray());
        if (!isTable || carried.Length <= MostSortedAlong)
        {
            return new([.. carried, .. told]) { From = from };
        }

        var narrow = new SelectStatement([Tree.Column(Alias, RowId).As(Row), .. told]) { From = from };
        return new([.. carried, .. Tree.Items(W, told.Select(item => item.Name.Text))])
        {
            From = from,
            Joins = [new(JoinKind.Inner, new DerivedTable(narrow, W), Tree.Same(Tree.Column(Alias, RowId), Tree.Column(W, Row)))],
        };
    }
}
