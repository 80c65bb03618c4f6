using E2CSemantic.Model.Shapes;
using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading;

/// <summary>Reads the conformed dimensions, one file each, and checks them against the star.</summary>
public static class DimensionReader
{
    private static readonly KeyList Keys =
        KeyList.Of("dimension", "version?", "title", "description", "column", "members?", "registry?", "complement_order?");

    private static readonly KeyList MemberKeys = KeyList.Of("id", "label", "flag?");

    private static readonly KeyList RegistryKeys = KeyList.Of("id", "label", "not_applicable?");

    internal static Shape Shape { get; } = ShapeKey.Of(
        Keys,
        ("dimension", TextForms.Name),
        ("version", TextForms.Version),
        ("title", TextForms.Any),
        ("description", TextForms.Any),
        ("column", TextForms.Any),
        ("members", new Shape.List(ShapeKey.Of(MemberKeys, ("id", TextForms.Any), ("label", TextForms.Any), ("flag", new Shape.Truth())), 1)),
        ("registry", ShapeKey.Of(RegistryKeys, ("id", TextForms.Name), ("label", TextForms.Name), ("not_applicable", new Shape.Truth()))),
        ("complement_order", new Shape.List(TextForms.Any)));

    /// <summary>Reads every file of <paramref name="folder"/> (<c>metrics/dimensions</c>).</summary>
    public static Outcome<ImmutableSortedDictionary<DimensionName, DimensionDefinition>> Read(string folder, StarSchema star)
    {
        var faults = new FaultList();
        return Read(folder, star, faults) is { } dimensions ? dimensions : faults.Sorted();
    }

    internal static ImmutableSortedDictionary<DimensionName, DimensionDefinition>? Read(string folder, StarSchema? star, FaultList faults)
    {
        var before = faults.Count;
        var dimensions = ImmutableSortedDictionary.CreateBuilder<DimensionName, DimensionDefinition>();
        foreach (var file in DefinitionFolder.Files(folder, faults))
        {
            if (YamlFile.Read(file, faults) is { } root
                && MappingReader.Open(root, "the dimension", Keys, faults) is { } reader
                && One(file, reader, star, faults) is { } dimension)
            {
                dimensions[dimension.Name] = dimension;
            }
        }

        return faults.Count == before ? dimensions.ToImmutable() : null;
    }

    private static DimensionDefinition? One(string file, MappingReader reader, StarSchema? star, FaultList faults)
    {
        var name = reader.Name("dimension");
        var version = reader.Form("version", "a version like 1.0.0", SemanticVersion.TryParse);
        var title = reader.Text("title");
        var description = reader.Text("description");
        var column = reader.Text("column");
        var (members, flags) = Members(reader, faults);
        var registry = reader.Mapping("registry", RegistryKeys) is { } listing ? Registry(listing) : null;
        var order = reader.Texts("complement_order");
        if (reader.Has("members") == reader.Has("registry"))
        {
            faults.Add(ModelFaults.DimensionDomain(reader.Place));
        }

        if (name is not null && Path.GetFileName(file) != $"{name.Value}.yaml")
        {
            faults.Add(ModelFaults.FileLocation(name.Place, "'dimension'", $"{name.Value}.yaml"));
        }

        if (reader.Has("complement_order") && !order.Select(id => id.Value).ToHashSet(StringComparer.Ordinal).SetEquals(members.Select(member => member.Id)))
        {
            faults.Add(ModelFaults.ComplementOrder(reader.PlaceOf("complement_order")));
        }

        if (name is null || title is null || description is null || column is null)
        {
            return null;
        }

        var parts = column.Value.Split('.');
        var definition = new DimensionDefinition(
            new(name.Value),
            title.Value,
            description.Value,
            parts.Length == 2 ? parts[0] : null,
            parts[^1],
            members,
            registry,
            flags,
            [.. order.Select(id => id.Value)],
            name.Place)
        {
            Version = version?.Value ?? new(1, 0, 0),
        };
        if (star is not null)
        {
            CheckColumns(definition, column, reader, star, faults);
        }

        return definition;
    }

    private static (ImmutableArray<DimensionMember> Members, FlagMembers? Flags) Members(MappingReader reader, FaultList faults)
    {
        var members = ImmutableArray.CreateBuilder<DimensionMember>();
        var flags = new List<bool?>();
        foreach (var item in reader.Items("members"))
        {
            if (MappingReader.Open(item, "a member", MemberKeys, faults) is not { } member)
            {
                continue;
            }

            var id = member.Text("id");
            var label = member.Text("label");
            if (id is not null && members.Any(known => known.Id == id.Value))
            {
                faults.Add(ModelFaults.ItemDuplicate(id.Place, "'members'", id.Value));
            }
            else if (id is not null && label is not null)
            {
                members.Add(new(id.Value, label.Value));
                flags.Add(member.Boolean("flag"));
            }
        }

        if (reader.Has("members") && reader.Items("members").IsEmpty)
        {
            faults.Add(ModelFaults.ListEmpty(reader.PlaceOf("members"), "'members'"));
        }

        return (members.ToImmutable(), Flags(reader, members.ToImmutable(), flags, faults));
    }

    private static FlagMembers? Flags(MappingReader reader, ImmutableArray<DimensionMember> members, List<bool?> flags, FaultList faults)
    {
        if (flags.TrueForAll(flag => flag is null))
        {
            return null;
        }

        if (flags.Count == 3 && flags.Contains(true) && flags.Contains(false))
        {
            return new(members[flags.IndexOf(true)].Id, members[flags.IndexOf(false)].Id, members[flags.IndexOf(null)].Id);
        }

        faults.Add(ModelFaults.FlagMembers(reader.PlaceOf("members")));
        return null;
    }

    private static MemberRegistry? Registry(MappingReader reader) =>
        reader.Name("id") is { } id && reader.Name("label") is { } label ? new(id.Value, label.Value, reader.Boolean("not_applicable") ?? false) : null;

    private static void CheckColumns(DimensionDefinition dimension, Located<string> written, MappingReader reader, StarSchema star, FaultList faults)
    {
        if (dimension.Table is null)
        {
            var facts = star.Tables.Values.Where(table => table.Kind is TableKind.Fact).ToArray();
            if (dimension.Registry is not null)
            {
                faults.Add(ModelFaults.RegistryTable(reader.PlaceOf("registry")));
            }

            if (!facts.Any(fact => fact.Column(dimension.Column) is { } own && own.Type == dimension.ColumnType))
            {
                faults.Add(ModelFaults.ColumnUnknown(written.Place, "any fact", written.Value, facts.SelectMany(fact => ColumnsOf(fact, dimension.ColumnType)).Distinct()));
            }
        }
        else if (star.Tables.GetValueOrDefault(dimension.Table) is not { Kind: TableKind.Dimension } table)
        {
            faults.Add(ModelFaults.TableUnknown(written.Place, dimension.Table, star.Tables.Keys.Where(name => star.Tables[name].Kind is TableKind.Dimension)));
        }
        else if (table.IsInternal)
        {
            faults.Add(ModelFaults.TableInternal(written.Place, table.Name));
        }
        else
        {
            var used = dimension.Registry is { } registry ? new[] { dimension.Column, registry.IdColumn, registry.LabelColumn } : [dimension.Column];
            foreach (var column in used.Where(column => table.Column(column) is not { } known || known.Type != dimension.ColumnType).Distinct())
            {
                var place = column == dimension.Column ? written.Place : reader.PlaceOf("registry");
                faults.Add(ModelFaults.ColumnUnknown(place, $"'{table.Name}'", column, ColumnsOf(table, dimension.ColumnType)));
            }
        }
    }

    private static IEnumerable<string> ColumnsOf(StarTable table, ColumnType type) =>
        table.Columns.Where(column => column.Type == type).Select(column => column.Name);
}
