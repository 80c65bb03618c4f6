using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads values: a column's name, or a mapping that says how the value is computed.</summary>
internal sealed class ValuesReader(Relations relations, CodeMaps maps, StarSchema star, FaultList faults)
{
    private static readonly KeyList Keys = KeyList.Of(
        "constant?", "conform?", "by?", "text?", "plus?", "days?", "school_year?", "band?", "width?", "first_known?", "otherwise?", "member?", "where?");

    private static readonly ImmutableArray<string> Kinds =
        ["constant", "conform", "text", "plus", "days", "school_year", "band", "first_known", "member"];

    private static readonly ImmutableSortedDictionary<string, string> Companions = ImmutableSortedDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            KeyValuePair.Create("by", "conform"), KeyValuePair.Create("width", "band"), KeyValuePair.Create("otherwise", "first_known"),
            KeyValuePair.Create("where", "member"),
        ]);

    public TypedValue? Read(YamlNode node, string what, RelationShape? shape, bool ofFact = false)
    {
        if (node is YamlScalar)
        {
            return Values.Name(node, what, faults) is { } name && relations.Column(shape, name) is { } column
                ? new(new ColumnValue(column.Name), column.Type, column.Nullable, column.Domain)
                : null;
        }

        if (MappingReader.Open(node, what, Keys, faults) is not { } mapping)
        {
            return null;
        }

        var kinds = Kinds.Where(mapping.Has).ToArray();
        var stray = Companions.Where(pair => mapping.Has(pair.Key) && !mapping.Has(pair.Value)).Select(pair => pair.Key).FirstOrDefault();
        if (kinds.Length != 1 || stray is not null || (kinds[0] == "member" && !ofFact))
        {
            faults.Add(ContractFaults.ValueKind(
                stray is null ? mapping.Place : mapping.PlaceOf(stray), what, ofFact ? Kinds : Kinds.Remove("member")));
            return null;
        }

        return kinds[0] switch
        {
            "constant" => Constant(mapping.Node("constant")!, what),
            "conform" => Conform(mapping, shape),
            "text" => Text(mapping, shape),
            "plus" => Plus(mapping, what, shape),
            "days" => Days(mapping, what, shape),
            "school_year" => Whole(mapping, "school_year", shape) is { } year
                ? new(new SchoolYearValue(year.Name), ColumnType.Text, year.Nullable, null)
                : null,
            "band" => Whole(mapping, "band", shape) is { } banded && mapping.Integer("width", 2, 1000) is { } width
                ? new(new BandValue(banded.Name, width), ColumnType.Text, banded.Nullable, null)
                : null,
            "first_known" => FirstKnown(mapping, shape),
            _ => Member(mapping, shape),
        };
    }

    private TypedValue? Constant(YamlNode node, string what)
    {
        if (node is YamlScalar { Value: { } value and (string or long or bool) })
        {
            return new(new ConstantValue(value), value is string ? ColumnType.Text : value is long ? ColumnType.BigInteger : ColumnType.Boolean, false, null);
        }

        faults.Add(ContractFaults.TypeMismatch(node.Place, what, "text, a whole number, true or false", node.Shape));
        return null;
    }

    private TypedValue? Conform(MappingReader mapping, RelationShape? shape)
    {
        var column = relations.Column(shape, mapping.Name("conform"));
        return mapping.Name("by") is { } map && column is not null && maps.For(map, column) is { } codes
            ? new(new ConformedValue(column.Name, codes), ColumnType.Text, column.Nullable, null)
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

        return new(new TextValue(parts.ToImmutable()), ColumnType.Text, nullable, null);
    }

    private TypedValue? Plus(MappingReader mapping, string what, RelationShape? shape)
    {
        if (mapping.Items("plus") is [var first, YamlScalar { Value: long addend }]
            && Values.Name(first, what, faults) is { } name)
        {
            return Whole(name, shape) is { } column
                ? new(new PlusValue(column.Name, addend), column.Type, column.Nullable, null)
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

        return columns.Contains(null) ? null : new(new DaysValue(names[0].Value, names[1].Value), ColumnType.Integer, true, null);
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
        foreach (var (column, name) in columns.Zip(names).Where(pair => pair.First!.Type != type))
        {
            faults.Add(ContractFaults.TypeMismatch(name.Place, $"'{name.Value}'", Words.Of(type), Words.Of(column!.Type)));
            return null;
        }

        TypedValue? otherwise = null;
        if (mapping.Node("otherwise") is { } node)
        {
            otherwise = Constant(node, "'otherwise'");
            if (otherwise is not null && !Fits(otherwise.Type, type))
            {
                faults.Add(ContractFaults.TypeMismatch(node.Place, "'otherwise'", Words.Of(type), Words.Of(otherwise.Type)));
                return null;
            }
        }

        var value = new FirstKnownValue([.. names.Select(name => name.Value)], (otherwise?.Value as ConstantValue)?.Value);
        return new(value, type, otherwise is null && columns.All(column => column!.Nullable), null);
    }

    private TypedValue? Member(MappingReader mapping, RelationShape? shape)
    {
        if (mapping.Name("member") is not { } name)
        {
            return null;
        }

        if (!star.Tables.TryGetValue(name.Value, out var table) || table.Kind is not TableKind.Dimension)
        {
            faults.Add(ContractFaults.TableUnknown(name.Place, name.Value, star.Tables.Values.Where(known => known.Kind is TableKind.Dimension).Select(known => known.Name)));
            return null;
        }

        var before = faults.Count;
        var by = ImmutableArray.CreateBuilder<NamedValue>();
        foreach (var (key, body) in mapping.Entries("where"))
        {
            if (table.Column(key.Text) is not { } column)
            {
                faults.Add(ContractFaults.TargetColumnUnknown(key.Place, table.Name, key.Text, table.Columns.Select(known => known.Name)));
            }
            else if (Read(body, $"the value of '{key.Text}'", shape) is { } value)
            {
                if (!Fits(value.Type, column.Type))
                {
                    faults.Add(ContractFaults.TypeMismatch(body.Place, $"the value of '{key.Text}'", Words.Of(column.Type), Words.Of(value.Type)));
                }

                by.Add(new(key.Text, value.Value));
            }
        }

        if (mapping.Entries("where").IsEmpty && faults.Count == before)
        {
            faults.Add(ContractFaults.ValueKind(mapping.Place, "a member without 'where'", ["where: {column: value}"]));
        }

        return faults.Count > before || by.Count == 0
            ? null
            : new(new MemberValue(table.Name, by.ToImmutable()), table.Column(table.Grain[0])!.Type, false, null);
    }

    public static bool Fits(ColumnType value, ColumnType column) =>
        value == column || (Words.IsWhole(value) && Words.IsWhole(column));

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
