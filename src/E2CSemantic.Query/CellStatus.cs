namespace E2CSemantic.Query;

/// <summary>What a cell's number is.</summary>
public enum CellStatus
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>With noise; <see cref="Cell.Low"/> and <see cref="Cell.High"/> bound it.</summary>
    Estimated,

    /// <summary>Withheld, for a small group or for what a total would reveal; which of the two is not said.</summary>
    Suppressed,

    /// <summary>Not yet observable in this release.</summary>
    NotMature,

    /// <summary>Not collected in that year.</summary>
    NotCollected,

    /// <summary>An element that it needs was excluded by its provider.</summary>
    ProviderExcluded,

    /// <summary>At or above the highest rate that the group's size allows to be shown.</summary>
    TopCoded,

    /// <summary>At or below the lowest rate that the group's size allows to be shown.</summary>
    BottomCoded,
}
