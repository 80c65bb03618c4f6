using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>The rows of a table from those of a relation, one for one; references are looked up among the gathered members.</summary>
internal static class TargetRows
{
    private const string F = "f";

    /// <param name="star">The star.</param>
    /// <param name="table">The table.</param>
    /// <param name="target">What fills it.</param>
    /// <param name="relations">What is read.</param>
    /// <param name="year">The school year of the rows that are read; null for all.</param>
    public static SelectStatement Select(StarSchema star, StarTable table, StarTarget target, WorkingRelations relations, long? year = null)
    {
        var values = new ValueCompiler(F, dimension => star.Tables[dimension]);
        return new([.. table.Columns.Select(column => Tree.Cast(
            target.Columns.FirstOrDefault(filled => filled.Column == column.Name) is { } told ? values.Compile(told.Value) : StarTables.DefaultOf(column),
            Tree.TypeOf(column.Type)).As(column.Name))])
        {
            From = relations.Of(target.From, F, target.Reads.Columns.Distinct(), year),
            Joins = values.Joins,
        };
    }
}
