namespace E2CSemantic.Sql.Dialects;

/// <summary>
/// The SQL of Citus 12 on PostgreSQL: what the coordinator cannot push to the workers is written so that it can. It has no grouping sets
/// over a spread table, and a common table that is stored between would be gathered on the coordinator row by row.
/// </summary>
public static class CitusDialect
{
    /// <summary>The dialect.</summary>
    public static SqlDialect Instance { get; } = PostgreSqlDialect.Instance with
    {
        Name = "Citus",
        CommonTable = PostgreSqlDialect.Instance.InlineCommonTable,
        GroupingSets = GroupingSetForm.SelectForEach,
        Abilities = PostgreSqlDialect.Instance.Abilities.Add(SqlAbility.Distribution).Add(SqlAbility.ColumnStores),
    };
}
