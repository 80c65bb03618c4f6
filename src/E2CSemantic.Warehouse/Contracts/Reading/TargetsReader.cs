using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads how relations become rows of the star: every column of a table is filled, with values of its type or with its declared default.</summary>
internal sealed class TargetsReader(Relations relations, ValuesReader values, StarSchema star, FaultList faults)
{
    private static readonly KeyList TargetKeys = KeyList.Of("from", "key?", "columns");

    public StarTarget? Read(YamlEntry entry)
    {
        var name = entry.Key;
        if (!star.Tables.TryGetValue(name.Text, out var table))
        {
            faults.Add(ContractFaults.TableUnknown(name.Place, name.Text, star.Tables.Keys));
            return null;
        }

        if (table.IsInternal)
        {
            faults.Add(ContractFaults.TableInternal(name.Place, table.Name));
            return null;
        }

        if (MappingReader.Open(entry.Value, $"the rows of {table.Name}", TargetKeys, faults) is not { } target)
        {
            return null;
        }

        var fromName = target.Name("from");
        var from = relations.Find(fromName);
        var key = target.Names("key").Select(part => part.Value).ToImmutableArray();
        CheckKey(target, table, key);
        var columns = Columns(target, table, from);
        foreach (var column in table.Columns.Where(column => column.Default is null && !IsAssigned(table, column) && columns.All(filled => filled.Column != column.Name)))
        {
            if (target.Has("columns") && target.Entries("columns").All(filled => filled.Key.Text != column.Name))
            {
                faults.Add(ContractFaults.TargetColumnMissing(target.PlaceOf("columns"), table.Name, column.Name));
            }
        }

        return fromName is null ? null : new(table.Name, fromName.Value, key, columns, name.Place);
    }

    /// <summary>Whether the load assigns the key: that of a dimension, apart from school years, quarters, and the random keys of people, staff and employers.</summary>
    public static bool HasAssignedKey(StarTable table) => table.Kind is TableKind.Dimension
        && table.Grain is [var key] && key.EndsWith("_key", StringComparison.Ordinal) && table.Column(key)!.Type is not ColumnType.BigInteger;

    private static bool IsAssigned(StarTable table, StarColumn column) => HasAssignedKey(table) && table.Grain[0] == column.Name;

    private void CheckKey(MappingReader target, StarTable table, ImmutableArray<string> key)
    {
        if (HasAssignedKey(table) == key.IsEmpty)
        {
            faults.Add(ContractFaults.TargetKey(
                target.Has("key") ? target.PlaceOf("key") : target.Place, table.Name, key.IsEmpty ? "is not said: name the columns that name a member" : "is its grain: remove 'key'"));
        }

        foreach (var part in target.Names("key").Where(part => table.Column(part.Value) is null))
        {
            faults.Add(ContractFaults.TargetColumnUnknown(part.Place, table.Name, part.Value, table.Columns.Select(column => column.Name)));
        }
    }

    private ImmutableArray<NamedValue> Columns(MappingReader target, StarTable table, RelationShape? from)
    {
        var columns = ImmutableArray.CreateBuilder<NamedValue>();
        foreach (var (key, body) in target.Entries("columns"))
        {
            if (table.Column(key.Text) is not { } column || IsAssigned(table, column))
            {
                faults.Add(ContractFaults.TargetColumnUnknown(
                    key.Place, table.Name, key.Text, table.Columns.Where(known => !IsAssigned(table, known)).Select(known => known.Name)));
                continue;
            }

            if (body is YamlScalar { Value: null } && column.Nullable)
            {
                columns.Add(new(column.Name, new AbsentValue(column.Type)));
                continue;
            }

            if (values.Read(body, $"{table.Name}.{column.Name}", from, ofFact: table.Kind is TableKind.Fact) is not { } value)
            {
                continue;
            }

            if (!ValuesReader.Fits(value.Type, column.Type))
            {
                faults.Add(ContractFaults.TypeMismatch(body.Place, $"{table.Name}.{column.Name}", Words.Of(column.Type), Words.Of(value.Type)));
            }
            else if (value.Nullable && !column.Nullable)
            {
                faults.Add(ContractFaults.MayBeMissing(body.Place, table.Name, column.Name));
            }

            columns.Add(new(column.Name, value.Value));
        }

        return columns.ToImmutable();
    }
}
