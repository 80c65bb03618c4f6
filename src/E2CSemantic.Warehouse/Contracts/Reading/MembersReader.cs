using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads a reference to a dimension's member: <c>{member: dim_grade, where: {grade_code: value}, otherwise: -2}</c>.</summary>
internal sealed class MembersReader(StarSchema star, FaultList faults)
{
    public TypedValue? Read(MappingReader mapping, Func<YamlNode, string, TypedValue?> read)
    {
        if (mapping.Name("member") is not { } name)
        {
            return null;
        }

        if (!star.Tables.TryGetValue(name.Value, out var table) || table is not { Kind: TableKind.Dimension, IsInternal: false })
        {
            faults.Add(ContractFaults.TableUnknown(name.Place, name.Value, star.Tables.Values.Where(known => known is { Kind: TableKind.Dimension, IsInternal: false }).Select(known => known.Name)));
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
            else if (read(body, $"the value of '{key.Text}'") is { } value)
            {
                if (!ValuesReader.Fits(value.Type, column.Type))
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
            : new(new MemberValue(table.Name, by.ToImmutable(), mapping.Integer("otherwise", -2, -1) ?? -1), table.Column(table.Grain[0])!.Type, false, null);
    }
}
