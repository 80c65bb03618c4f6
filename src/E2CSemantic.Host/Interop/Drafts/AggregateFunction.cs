namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>What can be computed of a column in other layers and here.</summary>
internal enum AggregateFunction
{
    /// <summary>How many rows.</summary>
    Rows,

    /// <summary>How many different values.</summary>
    Distinct,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The mean.</summary>
    Mean,

    /// <summary>A value below which a share of the rows lies.</summary>
    Quantile,
}
