using E2CSemantic.DuckDB;

namespace E2CSemantic.Warehouse.Tests.Upgrading;

/// <summary>What the facts of the sample contract tell, in words and whatever the keys of members, by SQL written by hand.</summary>
internal static class ToldRows
{
    private const string Facts =
        """
        SELECT 'year', f.person_key::VARCHAR, f.school_year::VARCHAR, g.grade_code, i.status_code, i.meal_eligibility_code, p.race_ethnicity_code, p.first_grade_9_year::VARCHAR
        FROM SCHEMA.fact_k12_person_year f JOIN g USING (grade_key) JOIN i USING (income_status_key) JOIN SCHEMA.dim_person p USING (person_key)
        UNION ALL SELECT 'spell', f.person_key::VARCHAR, f.school_year::VARCHAR, o.organization_code, o.label, g.grade_code, f.spell_number::VARCHAR, f.days_enrolled::VARCHAR
        FROM SCHEMA.fact_k12_enrollment f JOIN o USING (organization_key) JOIN g USING (grade_key)
        UNION ALL SELECT 'score', f.person_key::VARCHAR, f.school_year::VARCHAR, f.subject_code, f.attempt::VARCHAR, g.grade_code, f.raw_score::VARCHAR, f.scaled_score::VARCHAR
        FROM SCHEMA.fact_assessment f JOIN g USING (grade_key)
        ORDER BY ALL
        """;

    /// <summary>What a release tells.</summary>
    public static List<string> Of(string facts) => Of(facts, "main", "SELECT * FROM main.TABLE");

    /// <summary>What a schema of a file tells, whose members are selected like <paramref name="members"/>.</summary>
    public static List<string> Of(string file, string schema, string members)
    {
        using var connection = new DuckDBConnection($"DataSource={file};ACCESS_MODE=READ_ONLY");
        connection.Open();
        using var command = connection.CreateCommand();
        string Members(string table) => members.Replace("TABLE", table, StringComparison.Ordinal);
        command.CommandText =
            $"WITH g AS ({Members("dim_grade")}), i AS ({Members("dim_income_status")}), o AS ({Members("dim_organization")})\n"
            + Facts.Replace("SCHEMA", schema, StringComparison.Ordinal);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : reader.GetString(i))));
        }

        return rows;
    }
}
