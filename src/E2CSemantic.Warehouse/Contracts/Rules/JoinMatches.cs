namespace E2CSemantic.Warehouse.Contracts;

/// <summary>How many rows of another relation a row may be joined with.</summary>
public enum JoinMatches
{
    /// <summary>None or one.</summary>
    AtMostOne,

    /// <summary>Just one.</summary>
    ExactlyOne,

    /// <summary>Any number.</summary>
    Many,
}
