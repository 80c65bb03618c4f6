using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads which columns of a fact are measures and over what they may be summed: a word, or <c>{not_over: [collection_key]}</c>.</summary>
internal sealed class StarMeasuresReader(FaultList faults)
{
    private static readonly KeyList SemiAdditiveKeys = KeyList.Of("not_over");

    private static readonly Dictionary<string, Additivity> Words = new(StringComparer.Ordinal)
    {
        ["additive"] = Additivity.Additive,
        ["non_additive"] = Additivity.NonAdditive,
        ["distinct"] = Additivity.Distinct,
    };

    public StarTable Read(StarTable table, MappingReader reader)
    {
        if (table.Kind is not TableKind.Fact && reader.Has("measures"))
        {
            faults.Add(ModelFaults.Measure(reader.PlaceOf("measures"), "measures stand on facts", "move the number to a fact"));
            return table;
        }

        foreach (var (key, value) in reader.Entries("measures"))
        {
            if (table.Column(key.Text) is not { } column)
            {
                faults.Add(ModelFaults.ColumnUnknown(key.Place, table.Name, key.Text, table.Columns.Select(known => known.Name)));
            }
            else if (column.Measure is not null)
            {
                faults.Add(ModelFaults.Measure(key.Place, $"'{column.Name}' has its additivity already", "remove it here"));
            }
            else if (One(value, table, column) is { } measure)
            {
                table = table with { Columns = table.Columns.Replace(column, column with { Measure = measure }) };
            }
        }

        return table;
    }

    private Measure? One(YamlNode node, StarTable table, StarColumn column)
    {
        var identifies = column.References is not null || table.Grain.Contains(column.Name);
        if (node is YamlMapping)
        {
            return identifies ? Misplaced(node, column) : SemiAdditive(node, table);
        }

        if (Values.Word(node, $"'{column.Name}'", Words, faults) is not { } additivity)
        {
            return null;
        }

        return identifies == additivity is Additivity.Distinct && (identifies || column.IsNumber) ? new(additivity, []) : Misplaced(node, column);
    }

    private Measure? SemiAdditive(YamlNode node, StarTable table)
    {
        if (MappingReader.Open(node, "a semi-additive measure", SemiAdditiveKeys, faults) is not { } reader)
        {
            return null;
        }

        var notOver = reader.Names("not_over");
        if (reader.Has("not_over") && notOver.IsEmpty)
        {
            faults.Add(ModelFaults.ListEmpty(reader.PlaceOf("not_over"), "'not_over'"));
        }

        foreach (var name in notOver.Where(name => !table.Grain.Contains(name.Value)))
        {
            faults.Add(ModelFaults.ColumnUnknown(name.Place, $"the grain of {table.Name}", name.Value, table.Grain));
        }

        return new(Additivity.SemiAdditive, [.. notOver.Select(name => name.Value)]);
    }

    private Measure? Misplaced(YamlNode node, StarColumn column)
    {
        faults.Add(ModelFaults.Measure(
            node.Place, $"'{column.Name}' cannot have this additivity", "what identifies is counted (distinct); a number is additive, non_additive or {not_over: [column]}"));
        return null;
    }
}
