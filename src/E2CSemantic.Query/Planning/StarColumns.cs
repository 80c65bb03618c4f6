namespace E2CSemantic.Query.Planning;

/// <summary>The columns that every fact has by the star's convention.</summary>
internal static class StarColumns
{
    public const string SchoolYear = "school_year";
}
