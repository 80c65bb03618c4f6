namespace E2CSemantic.Model.Definitions;

/// <summary>What a value is a number of.</summary>
public enum ValueUnit
{
    /// <summary>People.</summary>
    People,

    /// <summary>A share, shown in percent and answered as a number from 0 to 1.</summary>
    Percent,

    /// <summary>Points of a scale.</summary>
    Points,

    /// <summary>United States dollars.</summary>
    Dollars,

    /// <summary>Days.</summary>
    Days,

    /// <summary>How many times one number is another.</summary>
    Times,
}
