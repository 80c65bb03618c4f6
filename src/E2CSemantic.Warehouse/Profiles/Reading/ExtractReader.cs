using System.Collections.Immutable;
using E2CSemantic.Model;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Profiles.Reading;

/// <summary>Reads what record-level extracts may hold; a column that the profile's own kinds of identifier object to is refused.</summary>
internal sealed class ExtractReader(StarSchema star, ImmutableArray<TreatedKind> kinds, FaultList faults)
{
    private const string Own = "own";

    private static readonly KeyList Keys = KeyList.Of(
        "oldest_age", "codes", "office_links?", "columns", "quasi_identifiers", "sensitive?", "rounded?", "most_suppressed", "ladder?");

    private static readonly KeyList SensitiveKeys = KeyList.Of("column", "harmless");
    private static readonly KeyList StepKeys = KeyList.Of("column", "map?", "withheld?");

    public ExtractRule? Read(MappingReader profile)
    {
        if (profile.Mapping("extract", Keys) is not { } extract)
        {
            return null;
        }

        // The dimensions are the author's choice, so the keys are those written; what is no dimension is told below.
        var listed = extract.Entries("columns").Select(entry => entry.Key.Text).ToArray();
        var named = extract.Node("columns") is { } node ? MappingReader.Open(node, "'columns'", KeyList.Of([Own, .. listed.Where(key => key != Own)]), faults) : null;
        var own = Columns(named, Own, star.Tables.Values.Where(table => table.Kind is TableKind.Fact).SelectMany(table => table.Columns));
        var dimensions = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var entry in extract.Entries("columns").Where(entry => entry.Key.Text != Own))
        {
            if (star.Tables.TryGetValue(entry.Key.Text, out var table) && table is { Kind: TableKind.Dimension, IsInternal: false })
            {
                dimensions[table.Name] = Columns(named, table.Name, table.Columns);
            }
            else
            {
                faults.Add(ProfileFaults.TableUnknown(entry.Key.Place, entry.Key.Text, star.Tables.Values.Where(known => !known.IsInternal).Select(known => known.Name)));
            }
        }

        var known = own.Concat(dimensions.SelectMany(pair => pair.Value.Select(column => $"{pair.Key}.{column}"))).ToImmutableSortedSet(StringComparer.Ordinal);
        var age = extract.Integer("oldest_age", 1, 120);
        var share = extract.Form("most_suppressed", "a share like 1/10, at most 1", text => Fraction.TryParse(text) is { } read && read.CompareTo(1L) <= 0 ? new Share(read) : null);
        var quasi = extract.Texts("quasi_identifiers").Where(column => IsKnown(column, known)).Select(column => column.Value).ToImmutableSortedSet(StringComparer.Ordinal);
        var sensitive = extract.Items("sensitive").Select(item => Sensitive(item, known)).OfType<SensitiveValues>()
            .ToImmutableSortedDictionary(item => item.Column, item => item.Harmless, StringComparer.Ordinal);
        foreach (var both in sensitive.Keys.Where(quasi.Contains))
        {
            faults.Add(ProfileFaults.SensitiveQuasi(extract.PlaceOf("sensitive"), both));
        }

        var ladder = extract.Items("ladder").Select(item => Step(item, known)).OfType<LadderStep>().ToImmutableArray();
        return age is null || share is null
            ? null
            : new(age.Value, Codes(extract), [.. own], dimensions.ToImmutable(), quasi, sensitive, Rounded(extract, known), share.Value.Of, ladder)
            {
                OfficeLinks = OfficeLinks(extract),
            };
    }

    private ImmutableSortedSet<string> OfficeLinks(MappingReader extract)
    {
        var facts = star.Tables.Values.Where(table => table.Kind is TableKind.Fact).Select(table => table.Name).ToArray();
        foreach (var name in extract.Names("office_links").Where(name => !facts.Contains(name.Value)))
        {
            faults.Add(ProfileFaults.TableUnknown(name.Place, name.Value, facts));
        }

        return [.. extract.Names("office_links").Select(name => name.Value)];
    }

    private ImmutableArray<string> Columns(MappingReader? extract, string key, IEnumerable<StarColumn> there)
    {
        var columns = ImmutableArray.CreateBuilder<string>();
        foreach (var name in extract?.Names(key) ?? [])
        {
            if (there.FirstOrDefault(column => column.Name == name.Value) is not { } column)
            {
                faults.Add(ProfileFaults.ColumnUnknown(name.Place, key == Own ? "no fact of the star" : key, name.Value, there.Select(known => known.Name).Distinct()));
            }
            else if (Objection(column) is { } fault)
            {
                faults.Add(fault(name.Place));
            }
            else
            {
                columns.Add(name.Value);
            }
        }

        return columns.ToImmutable();
    }

    private Func<SourcePlace, Diagnostic>? Objection(StarColumn column)
    {
        foreach (var kind in kinds.Where(treated => treated.Treatment is KindTreatment.Removed).Select(treated => treated.Kind))
        {
            var sign = kind.WordIn(column.Name) is { } word ? $"its name has the word '{word}'"
                : column.Type is ColumnType.Date && kind.Roles.Contains("birth_date") ? "it is a day"
                : column.Name.EndsWith("_key", StringComparison.Ordinal) && kind.Roles.Contains("state_id") ? "it is a key, and the same in every project"
                : null;
            if (sign is not null)
            {
                return place => ProfileFaults.Identifies(place, "the profile", $"the column '{column.Name}'", kind.Name, kind.Law, sign);
            }
        }

        return null;
    }

    private ImmutableSortedDictionary<string, string> Codes(MappingReader extract)
    {
        var codes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in extract.Entries("codes"))
        {
            if (star.Tables.Values.All(table => table.Column(key.Text) is null))
            {
                faults.Add(ProfileFaults.ColumnUnknown(key.Place, "no fact of the star", key.Text, []));
            }
            else if (Values.Name(value, $"'{key.Text}'", faults) is { } name)
            {
                codes[key.Text] = name.Value;
            }
        }

        return codes.ToImmutable();
    }

    private ImmutableSortedDictionary<string, int> Rounded(MappingReader extract, ImmutableSortedSet<string> known)
    {
        var rounded = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var (key, value) in extract.Entries("rounded"))
        {
            if (IsKnown(new(key.Text, key.Place), known) && Values.Integer(value, $"'{key.Text}'", 2, 1_000_000, faults) is { } to)
            {
                rounded[key.Text] = to;
            }
        }

        return rounded.ToImmutable();
    }

    private SensitiveValues? Sensitive(YamlNode item, ImmutableSortedSet<string> known) =>
        MappingReader.Open(item, "a sensitive column", SensitiveKeys, faults) is { } sensitive && sensitive.Text("column") is { } column && IsKnown(column, known)
            ? new(column.Value, [.. sensitive.Texts("harmless").Select(text => text.Value)])
            : null;

    private LadderStep? Step(YamlNode item, ImmutableSortedSet<string> known)
    {
        if (MappingReader.Open(item, "a step", StepKeys, faults) is not { } step || step.Text("column") is not { } column || !IsKnown(column, known))
        {
            return null;
        }

        if (step.Has("map") == (step.Boolean("withheld") is true))
        {
            faults.Add(ProfileFaults.Step(step.Place));
            return null;
        }

        var map = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in step.Entries("map"))
        {
            if (Values.Text(value, $"'{key.Text}'", faults) is { } text)
            {
                map[key.Text] = text.Value;
            }
        }

        return new(column.Value, map.ToImmutable());
    }

    private bool IsKnown(Located<string> column, ImmutableSortedSet<string> known)
    {
        if (known.Contains(column.Value))
        {
            return true;
        }

        faults.Add(ProfileFaults.ColumnUnknown(column.Place, "'columns'", column.Value, known));
        return false;
    }

    private sealed record Share(Fraction Of);

    private sealed record SensitiveValues(string Column, ImmutableArray<string> Harmless);
}
