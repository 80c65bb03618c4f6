namespace E2CSemantic.Model.Expressions;

/// <summary>The type of an expression. Every type has a null.</summary>
public enum ExpressionType
{
    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>An exact decimal number.</summary>
    Decimal,

    /// <summary>Text, compared by code point.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,
}
