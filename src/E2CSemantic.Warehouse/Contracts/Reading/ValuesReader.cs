using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Expressions;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads values: an expression, or a mapping that says how the value is computed.</summary>
internal sealed class ValuesReader(Relations relations, CodeMaps maps, ExpressionReader expressions, MembersReader members, FaultList faults)
{
    private static readonly KeyList Keys = KeyList.Of(
        "constant?", "conform?", "by?", "text?", "plus?", "days?", "school_year?", "band?", "width?", "first_known?", "member?", "where?", "otherwise?");

    private static readonly ImmutableArray<string> Kinds =
        ["constant", "conform", "text", "plus", "days", "school_year", "band", "first_known", "member"];

    private static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Companions = new Dictionary<string, ImmutableArray<string>>
    {
        ["by"] = ["conform"],
        ["width"] = ["band"],
        ["otherwise"] = ["first_known", "conform", "member"],
        ["where"] = ["member"],
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public TypedValue? Read(YamlNode node, string what, RelationShape? shape, bool ofFact = false)
    {
        if (node is YamlScalar scalar)
        {
            return expressions.Read(scalar, what, shape);
        }

        if (MappingReader.Open(node, what, Keys, faults) is not { } mapping)
        {
            return null;
        }

        var kinds = Kinds.Where(mapping.Has).ToArray();
        var stray = Companions.Where(pair => mapping.Has(pair.Key) && !pair.Value.Any(mapping.Has)).Select(pair => pair.Key).FirstOrDefault();
        if (kinds.Length != 1 || stray is not null || (kinds[0] == "member" && !ofFact))
        {
            faults.Add(ContractFaults.ValueKind(
                stray is null ? mapping.Place : mapping.PlaceOf(stray), what, ofFact ? Kinds : Kinds.Remove("member")));
            return null;
        }

        return kinds[0] switch
        {
            "constant" => Constants.Read(mapping.Node("constant")!, what, faults),
            "conform" => Conform(mapping, shape),
            "text" => Text(mapping, shape),
            "plus" => Plus(mapping, what, shape),
            "days" => Days(mapping, what, shape),
            "school_year" => Whole(mapping, "school_year", shape) is { } year
                ? new(new CallValue(SourceFunction.SchoolYearLabel, [new ColumnValue(year.Name)]), ColumnType.Text, year.Nullable, null)
                : null,
            "band" => Whole(mapping, "band", shape) is { } banded && mapping.Integer("width", 2, 1000) is { } width
                ? new(new CallValue(SourceFunction.Band, [new ColumnValue(banded.Name), new ConstantValue((long)width)]), ColumnType.Text, banded.Nullable, null)
                : null,
            "first_known" => FirstKnown(mapping, shape),
            _ => members.Read(mapping, (body, part) => Read(body, part, shape)),
        };
    }

    public static bool Fits(ColumnType value, ColumnType column) =>
        value == column || (Words.IsWhole(value) && Words.IsWhole(column)) || (column is ColumnType.Decimal && Words.IsWhole(value));

    private TypedValue? Conform(MappingReader mapping, RelationShape? shape)
    {
        var column = relations.Column(shape, mapping.Name("conform"));
        var otherwise = mapping.Text("otherwise")?.Value;
        return mapping.Name("by") is { } map && column is not null && maps.For(map, column, otherwise is not null) is { } codes
            ? new(new ConformedValue(column.Name, codes, otherwise), ColumnType.Text, column.Nullable && otherwise is null, null)
            : null;
    }

    // "School {school_code}": a name in braces is a column, all else is written as it stands.
    private TypedValue? Text(MappingReader mapping, RelationShape? shape)
    {
        if (mapping.Text("text") is not { } text)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<SourceValue>();
        var nullable = false;
        foreach (var piece in text.Value.Split('{'))
        {
            var end = piece.IndexOf('}', StringComparison.Ordinal);
            if (end >= 0)
            {
                if (relations.Column(shape, new(piece[..end], text.Place)) is not { } column)
                {
                    return null;
                }

                nullable |= column.Nullable;
                parts.Add(new ColumnValue(column.Name));
            }

            if (piece[(end + 1)..] is { Length: > 0 } constant)
            {
                parts.Add(new ConstantValue(constant));
            }
        }

        return new(new CallValue(SourceFunction.Concat, parts.ToImmutable()), ColumnType.Text, nullable, null);
    }

    private TypedValue? Plus(MappingReader mapping, string what, RelationShape? shape)
    {
        if (mapping.Items("plus") is [var first, YamlScalar { Value: long addend }]
            && Values.Name(first, what, faults) is { } name)
        {
            return Whole(name, shape) is { } column
                ? new(new OperationValue(BinaryOperator.Add, new ColumnValue(column.Name), new ConstantValue(addend), ColumnType.BigInteger), column.Type, column.Nullable, null)
                : null;
        }

        faults.Add(ContractFaults.TypeMismatch(mapping.Place, what, "a column and a whole number, like [school_year, -1]", "something else"));
        return null;
    }

    private TypedValue? Days(MappingReader mapping, string what, RelationShape? shape)
    {
        var names = mapping.Names("days");
        if (names.Length != 2)
        {
            faults.Add(ContractFaults.TypeMismatch(mapping.PlaceOf("days"), what, "two columns of days, like [entry_date, exit_date]", "something else"));
            return null;
        }

        var columns = names.Select(name => relations.Column(shape, name)).ToArray();
        foreach (var (column, name) in columns.Zip(names).Where(pair => pair.First is { Type: not ColumnType.Date }))
        {
            faults.Add(ContractFaults.TypeMismatch(name.Place, $"'{name.Value}'", "a day", Words.Of(column!.Type)));
            return null;
        }

        return columns.Contains(null)
            ? null
            : new(new CallValue(SourceFunction.Days, [.. names.Select(name => new ColumnValue(name.Value))]), ColumnType.Integer, true, null);
    }

    private TypedValue? FirstKnown(MappingReader mapping, RelationShape? shape)
    {
        var names = mapping.Names("first_known");
        var columns = names.Select(name => relations.Column(shape, name)).ToArray();
        if (columns.Contains(null) || columns.Length == 0)
        {
            return null;
        }

        var type = columns[0]!.Type;
        foreach (var (column, name) in columns.Zip(names).Where(pair => !Words.AreAlike(pair.First!.Type, type)))
        {
            faults.Add(ContractFaults.TypeMismatch(name.Place, $"'{name.Value}'", Words.Of(type), Words.Of(column!.Type)));
            return null;
        }

        var values = columns.Select(column => (SourceValue)new ColumnValue(column!.Name)).ToImmutableArray();
        if (mapping.Node("otherwise") is not { } node)
        {
            return new(new CallValue(SourceFunction.FirstKnown, values), type, columns.All(column => column!.Nullable), null);
        }

        if (Constants.Read(node, "'otherwise'", faults) is not { } otherwise)
        {
            return null;
        }

        if (!Fits(otherwise.Type, type))
        {
            faults.Add(ContractFaults.TypeMismatch(node.Place, "'otherwise'", Words.Of(type), Words.Of(otherwise.Type)));
            return null;
        }

        return new(new CallValue(SourceFunction.FirstKnown, values.Add(otherwise.Value)), type, false, null);
    }

    private RelationColumn? Whole(MappingReader mapping, string key, RelationShape? shape) =>
        mapping.Name(key) is { } name ? Whole(name, shape) : null;

    private RelationColumn? Whole(Located<string> name, RelationShape? shape)
    {
        if (relations.Column(shape, name) is not { } column)
        {
            return null;
        }

        if (Words.IsWhole(column.Type))
        {
            return column;
        }

        faults.Add(ContractFaults.TypeMismatch(name.Place, $"'{name.Value}'", "a whole number", Words.Of(column.Type)));
        return null;
    }
}
