namespace E2CSemantic.Sql.Syntax;

/// <summary>Which rows a join keeps.</summary>
public enum JoinKind
{
    /// <summary>Pairs only.</summary>
    Inner,

    /// <summary>Pairs, and rows of the left side without one.</summary>
    Left,
}
