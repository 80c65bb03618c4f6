namespace E2CSemantic.Model.Definitions;

/// <summary>Where a definition stands in its life. Only <see cref="Published"/> and <see cref="Deprecated"/> ones answer.</summary>
public enum MetricStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Laid before its approvers.</summary>
    Proposed,

    /// <summary>Approved, not yet in force.</summary>
    Approved,

    /// <summary>In force.</summary>
    Published,

    /// <summary>In force, with a replacement named.</summary>
    Deprecated,

    /// <summary>No longer answered.</summary>
    Withdrawn,
}
