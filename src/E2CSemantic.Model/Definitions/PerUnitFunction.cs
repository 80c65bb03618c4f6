namespace E2CSemantic.Model.Definitions;

/// <summary>What is computed over the rows of a person's school year. Nulls take no part; over no value at all the result is null, a count is 0.</summary>
public enum PerUnitFunction
{
    /// <summary>How many different values.</summary>
    CountDistinct,

    /// <summary>The sum.</summary>
    Sum,

    /// <summary>The smallest value.</summary>
    Min,

    /// <summary>The greatest value.</summary>
    Max,
}
