using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Loading.Building;

/// <summary>
/// The keys that loads give to members of a dimension. The keys below them are for the members that <c>warehouse/reference</c> lists, so a
/// row that is added there later meets no member that a load has added before.
/// </summary>
internal static class AssignedKeys
{
    /// <summary>The first key that a load gives: 10,000 of a small integer, 1,000,000 of another.</summary>
    public static long First(StarTable dimension) => dimension.Column(dimension.Grain[0])!.Type is ColumnType.SmallInteger ? 10_000 : 1_000_000;
}
