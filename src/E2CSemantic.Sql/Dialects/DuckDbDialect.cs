using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Dialects;

/// <summary>The SQL of DuckDB.</summary>
public static class DuckDbDialect
{
    /// <summary>The dialect.</summary>
    public static SqlDialect Instance { get; } = new(
        name: "DuckDB",
        identifierQuote: '"',
        parameterPrefix: "$",
        inlineCommonTable: "NOT MATERIALIZED",
        commonTable: "",
        ordinalCollation: "",
        groupingSets: GroupingSetForm.OneSelect,
        abilities: [SqlAbility.Checkpoint, SqlAbility.DatabaseFiles, SqlAbility.Files],
        typeNames: new Dictionary<SqlType, string>
        {
            [SqlType.SmallInteger] = "SMALLINT",
            [SqlType.Integer] = "INTEGER",
            [SqlType.BigInteger] = "BIGINT",
            [SqlType.Decimal] = "DECIMAL(18, 4)",
            [SqlType.WideDecimal] = "DECIMAL(38, 4)",
            [SqlType.Text] = "VARCHAR",
            [SqlType.Boolean] = "BOOLEAN",
            [SqlType.Date] = "DATE",
            [SqlType.Timestamp] = "TIMESTAMP",
        }.ToImmutableSortedDictionary(),
        functionNames: new Dictionary<ScalarFunction, string>
        {
            [ScalarFunction.Least] = "LEAST",
            [ScalarFunction.Greatest] = "GREATEST",
            [ScalarFunction.Coalesce] = "COALESCE",
            [ScalarFunction.NullIf] = "NULLIF",
            [ScalarFunction.TextHash] = "MD5",
            [ScalarFunction.ContentHash] = "SHA256",
            [ScalarFunction.TextLength] = "LENGTH",
            [ScalarFunction.JoinTexts] = "CONCAT",
            [ScalarFunction.Substring] = "SUBSTR",
            [ScalarFunction.Left] = "LEFT",
            [ScalarFunction.Modulo] = "MOD",
            [ScalarFunction.TextMatches] = "REGEXP_MATCHES",
            [ScalarFunction.Upper] = "UPPER",
            [ScalarFunction.Lower] = "LOWER",
            [ScalarFunction.Trim] = "TRIM",
            [ScalarFunction.PadLeft] = "LPAD",
            [ScalarFunction.Translate] = "TRANSLATE",
            [ScalarFunction.Replace] = "REPLACE",
            [ScalarFunction.SplitPart] = "SPLIT_PART",
            [ScalarFunction.Floor] = "FLOOR",
            [ScalarFunction.Round] = "ROUND",
            [ScalarFunction.MakeDate] = "MAKE_DATE",
        }.ToImmutableSortedDictionary());
}
