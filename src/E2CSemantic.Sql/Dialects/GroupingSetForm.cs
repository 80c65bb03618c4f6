namespace E2CSemantic.Sql.Dialects;

/// <summary>How an engine is asked for several groupings of the same rows.</summary>
public enum GroupingSetForm
{
    /// <summary>Not declared, which no dialect may be.</summary>
    Undeclared,

    /// <summary>One select with <c>GROUPING SETS</c>.</summary>
    OneSelect,

    /// <summary>A select for each grouping, put together with <c>UNION ALL</c>.</summary>
    SelectForEach,
}
