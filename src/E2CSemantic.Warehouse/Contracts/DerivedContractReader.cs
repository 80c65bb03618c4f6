using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;
using E2CSemantic.Warehouse.Contracts.Reading;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Reads derived contracts as strictly as those of sources: every fault is told at once, with its place.</summary>
public static class DerivedContractReader
{
    private static readonly KeyList Keys = KeyList.Of("derived", "version", "description", "reads", "code_maps?", "rules?", "load");

    /// <summary>Reads every contract of a folder, in the order of their names.</summary>
    /// <param name="folder">The folder, <c>warehouse/derived</c>; none where it is not there.</param>
    /// <param name="star">The star that they read and fill.</param>
    public static Outcome<DerivedContracts> ReadAll(string folder, StarSchema star)
    {
        var faults = new FaultList();
        var contracts = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(path => Read(path, star, faults)).OfType<DerivedContract>().ToImmutableArray()
            : [];
        return faults.Count > 0 ? faults.Sorted() : new DerivedContracts(contracts);
    }

    /// <summary>Reads the contracts of the folder <c>derived</c> beside the star's own; none for a star that lies in no files.</summary>
    public static Outcome<DerivedContracts> ReadBeside(StarSchema star) => star.Beside("derived") is { } folder
        ? ReadAll(folder, star)
        : new DerivedContracts([]);

    private static DerivedContract? Read(string path, StarSchema star, FaultList faults)
    {
        if (YamlFile.Read(path, faults) is not { } root || MappingReader.Open(root, "a derived contract", Keys, faults) is not { } mapping)
        {
            return null;
        }

        var name = mapping.Name("derived");
        var expected = Path.GetFileNameWithoutExtension(path);
        if (name is not null && !expected.EndsWith("-" + name.Value, StringComparison.Ordinal))
        {
            faults.Add(ContractFaults.SourceName(name.Place, name.Value, expected));
        }

        mapping.Integer("version", 1, 9999);
        var description = mapping.Text("description");
        var relations = new Relations(faults);
        var reads = mapping.Entries("reads").Select(entry => Reading(entry, star, relations, faults)).OfType<KeyValuePair<string, string>>().ToImmutableArray();
        var (rules, targets) = ContractBody.Read(mapping, new(mapping, faults), relations, star, faults);
        foreach (var target in targets.Where(target => star.Tables[target.Table].Kind is TableKind.Dimension))
        {
            faults.Add(ContractFaults.DerivedDimension(target.Place, target.Table));
        }

        return name is null || description is null ? null : new(name.Value, description.Value, reads, rules, targets);
    }

    private static KeyValuePair<string, string>? Reading(YamlEntry entry, StarSchema star, Relations relations, FaultList faults)
    {
        var name = Values.Name(entry.Key, "a relation's name", faults);
        var table = Values.Name(entry.Value, "a table of the star", faults);
        if (name is null || table is null)
        {
            return null;
        }

        if (!star.Tables.TryGetValue(table.Value, out var known))
        {
            faults.Add(ContractFaults.TableUnknown(table.Place, table.Value, star.Tables.Keys));
            relations.Add(name, null);
            return null;
        }

        relations.Add(name, RelationShape.Of(known, name.Value));
        return KeyValuePair.Create(name.Value, known.Name);
    }
}
