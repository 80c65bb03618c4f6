using System.Collections.Immutable;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Sql.Dialects;

/// <summary>The SQL of PostgreSQL 15 and newer.</summary>
public static class PostgreSqlDialect
{
    /// <summary>The dialect.</summary>
    public static SqlDialect Instance { get; } = new(
        name: "PostgreSQL",
        identifierQuote: '"',
        parameterPrefix: "$",
        inlineCommonTable: "NOT MATERIALIZED",
        commonTable: "",
        ordinalCollation: " COLLATE \"C\"",
        groupingSets: GroupingSetForm.OneSelect,
        abilities: [SqlAbility.Partitions, SqlAbility.Statistics, SqlAbility.CopyIn, SqlAbility.Server],
        typeNames: new Dictionary<SqlType, string>
        {
            [SqlType.SmallInteger] = "SMALLINT",
            [SqlType.Integer] = "INTEGER",
            [SqlType.BigInteger] = "BIGINT",
            [SqlType.Decimal] = "NUMERIC(18, 4)",
            [SqlType.WideDecimal] = "NUMERIC(38, 4)",
            [SqlType.Text] = "TEXT",
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
            [ScalarFunction.ContentHash] = "ENCODE(SHA256(CONVERT_TO({0}, 'UTF8')), 'hex')",
            [ScalarFunction.TextLength] = "LENGTH",
            [ScalarFunction.JoinTexts] = "CONCAT",
            [ScalarFunction.Substring] = "SUBSTR",
            [ScalarFunction.Left] = "LEFT",
            [ScalarFunction.Modulo] = "MOD",
            [ScalarFunction.TextMatches] = "REGEXP_LIKE",
            [ScalarFunction.Upper] = "UPPER",
            [ScalarFunction.Lower] = "LOWER",
            [ScalarFunction.Trim] = "BTRIM",
            [ScalarFunction.PadLeft] = "LPAD",
            [ScalarFunction.Translate] = "TRANSLATE",
            [ScalarFunction.Replace] = "REPLACE",
            [ScalarFunction.SplitPart] = "SPLIT_PART",
            [ScalarFunction.Floor] = "FLOOR",
            [ScalarFunction.Round] = "ROUND",
            [ScalarFunction.MakeDate] = "MAKE_DATE",
        }.ToImmutableSortedDictionary());
}
