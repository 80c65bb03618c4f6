using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading.Metrics;

/// <summary>Which columns of a fact are numbers that mean an amount.</summary>
internal static class FactMeasure
{
    public static bool Is(StarColumn column) =>
        column.References is null && column.Type is ColumnType.SmallInteger or ColumnType.Integer or ColumnType.BigInteger or ColumnType.Decimal;
}
