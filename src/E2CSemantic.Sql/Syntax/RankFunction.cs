namespace E2CSemantic.Sql.Syntax;

/// <summary>The window functions that number rows.</summary>
public enum RankFunction
{
    /// <summary>1, 2, 3 … in order.</summary>
    RowNumber,

    /// <summary>The same number for equal rows, without gaps.</summary>
    DenseRank,
}
