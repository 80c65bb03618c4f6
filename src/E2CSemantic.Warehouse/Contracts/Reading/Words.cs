using System.Diagnostics;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>What messages call the types.</summary>
internal static class Words
{
    public static string Of(ColumnType type) => type switch
    {
        ColumnType.SmallInteger or ColumnType.Integer or ColumnType.BigInteger => "a whole number",
        ColumnType.Decimal => "a decimal number",
        ColumnType.Text => "text",
        ColumnType.Boolean => "true or false",
        ColumnType.Date => "a day",
        _ => throw new UnreachableException(),
    };

    public static bool IsWhole(ColumnType type) => type is ColumnType.SmallInteger or ColumnType.Integer or ColumnType.BigInteger;

    public static bool IsNumber(ColumnType type) => IsWhole(type) || type is ColumnType.Decimal;

    public static bool AreAlike(ColumnType left, ColumnType right) => left == right || (IsNumber(left) && IsNumber(right));

    /// <summary>The type that holds values of both, which are alike.</summary>
    public static ColumnType Common(ColumnType left, ColumnType right) =>
        left == right ? left : left is ColumnType.Decimal || right is ColumnType.Decimal ? ColumnType.Decimal : ColumnType.BigInteger;
}
