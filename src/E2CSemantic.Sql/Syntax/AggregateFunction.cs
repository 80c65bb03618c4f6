namespace E2CSemantic.Sql.Syntax;

/// <summary>The aggregates that every engine of the house computes alike.</summary>
public enum AggregateFunction
{
    /// <summary>How many values are not null; without an argument, how many rows.</summary>
    Count,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The smallest value.</summary>
    Min,

    /// <summary>The greatest value.</summary>
    Max,
}
