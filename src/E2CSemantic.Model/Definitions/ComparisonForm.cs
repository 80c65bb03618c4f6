namespace E2CSemantic.Model.Definitions;

/// <summary>How two values are compared.</summary>
public enum ComparisonForm
{
    /// <summary>The first less the second.</summary>
    Difference,

    /// <summary>The first over the second; nothing where the second is zero.</summary>
    Ratio,
}
