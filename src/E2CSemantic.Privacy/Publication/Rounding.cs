namespace E2CSemantic.Privacy.Publication;

/// <summary>Which neighbour a number between two decimals becomes.</summary>
public enum Rounding
{
    /// <summary>The lower one: for the low end of an interval.</summary>
    Down,

    /// <summary>The upper one: for the high end of an interval.</summary>
    Up,

    /// <summary>The nearer one, the one away from zero when both are as near, as agencies print their percentages: for the value itself.</summary>
    Nearest,
}
