namespace E2CSemantic.Sql.Syntax;

/// <summary>The column types, engine-neutral.</summary>
public enum SqlType
{
    /// <summary>A whole number of 16 bits.</summary>
    SmallInteger,

    /// <summary>A whole number of 32 bits.</summary>
    Integer,

    /// <summary>A whole number of 64 bits.</summary>
    BigInteger,

    /// <summary>18 digits, of which 4 after the point.</summary>
    Decimal,

    /// <summary>38 digits, of which 4 after the point: sums of <see cref="Decimal"/>.</summary>
    WideDecimal,

    /// <summary>Text of any length.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A moment in UTC.</summary>
    Timestamp,
}
