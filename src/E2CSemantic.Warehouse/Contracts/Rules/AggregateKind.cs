namespace E2CSemantic.Warehouse.Contracts;

/// <summary>How the rows of a key become one figure.</summary>
public enum AggregateKind
{
    /// <summary>The number of rows; with a condition, of those where it holds; with another value, of those where it is known.</summary>
    Count,

    /// <summary>The number of different values.</summary>
    CountDistinct,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The mean, to four decimals.</summary>
    Mean,

    /// <summary>The least.</summary>
    Least,

    /// <summary>The greatest.</summary>
    Greatest,

    /// <summary>Whether a condition holds in any row.</summary>
    Any,

    /// <summary>Whether a condition holds in every row.</summary>
    Every,
}
