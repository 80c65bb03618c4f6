namespace E2CSemantic.Model.Star;

/// <summary>The types of columns, engine-neutral.</summary>
public enum ColumnType
{
    /// <summary>A whole number of 16 bits.</summary>
    SmallInteger,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits.</summary>
    BigInteger,

    /// <summary>An exact decimal number, 18 digits of which 4 after the point.</summary>
    Decimal,

    /// <summary>Text of any length.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day.</summary>
    Date,
}
