using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Profiles.Reading;

/// <summary>Reads the thresholds of a profile and what is measured against them.</summary>
internal sealed class AnonymityReader(StarSchema star, FaultList faults)
{
    private static readonly KeyList Keys = KeyList.Of("k", "l", "groups?");
    private static readonly KeyList GroupKeys = KeyList.Of(
        "description", "from", "person", "always?", "quasi_identifiers", "at_once?", "sensitive?", "most_below_k?", "most_alike?");

    private static readonly KeyList SensitiveKeys = KeyList.Of("column", "harmless");

    public AnonymityRule? Read(MappingReader profile)
    {
        if (profile.Mapping("anonymity", Keys) is not { } anonymity)
        {
            return null;
        }

        var k = anonymity.Integer("k", 2, 1000);
        var l = anonymity.Integer("l", 1, 100);
        var groups = anonymity.Entries("groups").Select(Group).OfType<QuasiGroup>().ToImmutableArray();
        return k is null || l is null ? null : new(k.Value, l.Value, groups);
    }

    public ColumnPath? Path(string written, SourcePlace place, StarTable table)
    {
        var parts = written.Split('.');
        var first = table.Column(parts[0]);
        if (first is not null && parts.Length == 1)
        {
            return new(null, table, first);
        }

        if (first is { References: { } target } && parts.Length == 2 && star.Tables[target] is { } dimension)
        {
            if (dimension.Column(parts[1]) is { } column)
            {
                return new(first, dimension, column);
            }

            faults.Add(ProfileFaults.ColumnUnknown(place, dimension.Name, parts[1], dimension.Columns.Select(known => known.Name)));
            return null;
        }

        faults.Add(ProfileFaults.ColumnUnknown(place, table.Name, written, table.Columns.Select(known => known.Name)));
        return null;
    }

    private QuasiGroup? Group(YamlEntry entry)
    {
        if (Values.Name(entry.Key, "a group's name", faults) is not { } name || MappingReader.Open(entry.Value, $"'{name.Value}'", GroupKeys, faults) is not { } group)
        {
            return null;
        }

        var description = group.Text("description");
        var from = group.Name("from");
        if (from is null || description is null || !star.Tables.TryGetValue(from.Value, out var table))
        {
            if (from is not null && !star.Tables.ContainsKey(from.Value))
            {
                faults.Add(ProfileFaults.TableUnknown(from.Place, from.Value, star.Tables.Keys));
            }

            return null;
        }

        var person = group.Name("person") is { } written ? Path(written.Value, written.Place, table) : null;
        var always = Paths(group, "always", table);
        var quasi = Paths(group, "quasi_identifiers", table);
        var atOnce = group.Integer("at_once", 1, 100);
        var sensitive = group.Items("sensitive").Select(item => Sensitive(item, table)).OfType<SensitiveColumn>().ToImmutableArray();
        if (atOnce is { } many && (many >= quasi.Length || !sensitive.IsEmpty))
        {
            faults.Add(ProfileFaults.AtOnce(group.PlaceOf("at_once"), quasi.Length));
        }

        return person is null
            ? null
            : new(name.Value, description.Value, table, person.Column.Name, quasi, sensitive, Share(group, "most_below_k"), Share(group, "most_alike"), name.Place)
            {
                Always = always,
                AtOnce = atOnce,
            };
    }

    private ImmutableArray<ColumnPath> Paths(MappingReader group, string key, StarTable table) =>
        [.. group.Texts(key).Select(path => Path(path.Value, path.Place, table)).OfType<ColumnPath>()];

    private SensitiveColumn? Sensitive(YamlNode item, StarTable table) =>
        MappingReader.Open(item, "a sensitive column", SensitiveKeys, faults) is { } sensitive
        && sensitive.Text("column") is { } written && Path(written.Value, written.Place, table) is { } path
            ? new(path, [.. sensitive.Texts("harmless").Select(text => text.Value)])
            : null;

    private static Fraction? Share(MappingReader group, string key) =>
        group.Form(key, "a share like 1/50, at most 1", text => Fraction.TryParse(text) is { } share && share.CompareTo(1L) <= 0 ? new ShareText(share) : null)?.Value.Share;

    private sealed record ShareText(Fraction Share);
}
