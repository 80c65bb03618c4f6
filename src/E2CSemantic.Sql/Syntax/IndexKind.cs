namespace E2CSemantic.Sql.Syntax;

/// <summary>The kinds of index.</summary>
public enum IndexKind
{
    /// <summary>A sorted tree of every row's key.</summary>
    BTree,

    /// <summary>The least and greatest value of each range of blocks: small, and right where rows lie in the order of the key.</summary>
    BlockRange,
}
