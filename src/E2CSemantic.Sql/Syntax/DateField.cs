namespace E2CSemantic.Sql.Syntax;

/// <summary>A part of a day.</summary>
public enum DateField
{
    /// <summary>The year.</summary>
    Year,

    /// <summary>The month, 1 to 12.</summary>
    Month,

    /// <summary>The day of the month, from 1.</summary>
    Day,
}
