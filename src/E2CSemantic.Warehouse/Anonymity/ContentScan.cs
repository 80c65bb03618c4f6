using System.Collections.Immutable;
using System.Data.Common;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Anonymity;

/// <summary>
/// Looks at what was loaded, whatever its columns are called: a column whose values have the form of an identifier is told. One
/// statement a column, over its different values.
/// </summary>
/// <param name="profile">The profile, whose kinds have the forms.</param>
/// <param name="read">Runs a statement.</param>
internal sealed class ContentScan(DeIdentificationProfile profile, Func<SelectStatement, DbDataReader> read)
{
    private const string Values = "v";
    private const string Value = "value";

    public ImmutableArray<Diagnostic> Of(StarTable table, Func<string, string, TableSource> sourceOf)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var column in table.Columns.Where(column => column.References is null && !IsKey(table, column)))
        {
            var looks = LooksOf(column);
            if (looks.IsEmpty)
            {
                continue;
            }

            var (all, found) = Count(sourceOf(table.Name, "f"), column, looks);
            faults.AddRange(looks.Zip(found).Where(pair => IsTelling(pair.First.Form, pair.Second, all))
                .Select(pair => ProfileFaults.LooksLike(table.Name, column.Name, pair.First.Kind.Name, pair.First.Kind.Law, pair.First.Form.Name, pair.Second)));
        }

        return faults.ToImmutable();
    }

    private static bool IsTelling(ValueForm form, long found, long all) => form.Half ? found > 0 && found * 2 >= all : found > 0;

    private static bool IsKey(StarTable table, StarColumn column) => column.Name.EndsWith("_key", StringComparison.Ordinal) && table.Grain.Contains(column.Name);

    // Whole numbers have no form but that of their digits.
    private ImmutableArray<(IdentifierKind Kind, ValueForm Form)> LooksOf(StarColumn column) =>
    [
        .. profile.Kinds.SelectMany(treated => treated.Kind.Forms.Select(form => (treated.Kind, form))).Where(look => column.Type switch
        {
            ColumnType.Text => true,
            ColumnType.Integer or ColumnType.BigInteger => look.form.Half,
            _ => false,
        }),
    ];

    private (long All, ImmutableArray<long> Found) Count(TableSource source, StarColumn column, ImmutableArray<(IdentifierKind Kind, ValueForm Form)> looks)
    {
        var different = new SelectStatement([Tree.Cast(Tree.Column(source.Alias.Text, column.Name), SqlType.Text).As(Value)])
        {
            Distinct = true,
            From = source,
        };
        var value = Tree.Column(Values, Value);
        using var reader = read(new(
        [
            Tree.Cast(new AggregateCall(AggregateFunction.Count, value), SqlType.BigInteger).As("all_values"),
            .. looks.Select((look, i) => Tree.Cast(
                new AggregateCall(AggregateFunction.Count, null, Filter: new FunctionCall(ScalarFunction.TextMatches, [value, Tree.Value($"^({look.Form.Pattern})$")])),
                SqlType.BigInteger).As($"found_{i}")),
        ])
        {
            From = new DerivedTable(different, Values),
        });
        reader.Read();
        return (reader.GetInt64(0), [.. looks.Select((_, i) => reader.GetInt64(i + 1))]);
    }
}
