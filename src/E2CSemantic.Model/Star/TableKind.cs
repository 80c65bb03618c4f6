namespace E2CSemantic.Model.Star;

/// <summary>The kinds of table of a star.</summary>
public enum TableKind
{
    /// <summary>Describes; joined by its key, at most one row for each.</summary>
    Dimension,

    /// <summary>Measures; one row for each grain.</summary>
    Fact,

    /// <summary>Joins members of two sides, many to many; measures nothing, has no year, and is internal.</summary>
    Bridge,
}
