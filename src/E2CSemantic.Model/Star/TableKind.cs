namespace E2CSemantic.Model.Star;

/// <summary>The two kinds of table of a star.</summary>
public enum TableKind
{
    /// <summary>Describes; joined by its key, at most one row for each.</summary>
    Dimension,

    /// <summary>Measures; one row for each grain.</summary>
    Fact,
}
