using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads conditions on the columns of a relation: <c>{frpl: {in: [F, R]}}</c>, <c>{school_code: {present: true}}</c>, <c>{exit: {before: entry}}</c>.</summary>
internal sealed class ConditionsReader(Relations relations, FaultList faults)
{
    private static readonly KeyList Keys = KeyList.Of("in?", "present?", "before?");

    public ImmutableArray<Condition> Read(MappingReader mapping, RelationShape? shape) =>
        [.. mapping.Entries("where").Select(entry => One(entry, shape)).OfType<Condition>()];

    private Condition? One(YamlEntry entry, RelationShape? shape)
    {
        var name = entry.Key.Text;
        var column = relations.Column(shape, new(name, entry.Key.Place));
        if (MappingReader.Open(entry.Value, $"the condition on '{name}'", Keys, faults) is not { } test)
        {
            return null;
        }

        if (Keys.Names.Count(test.Has) != 1)
        {
            faults.Add(ContractFaults.ConditionKind(test.Place, name));
            return null;
        }

        if (test.Has("present"))
        {
            return test.Boolean("present") is { } present ? new PresentCondition(name, present) : null;
        }

        if (!test.Has("before"))
        {
            return new InCondition(name, [.. test.Items("in").Select(item => Value(item, name, column)).OfType<object>()]);
        }

        var other = test.Name("before");
        var otherColumn = relations.Column(shape, other);
        if (column is not null && otherColumn is not null && column.Type != otherColumn.Type)
        {
            faults.Add(ContractFaults.TypeMismatch(other!.Place, $"'{other.Value}'", Words.Of(column.Type), Words.Of(otherColumn.Type)));
        }

        return other is null ? null : new BeforeCondition(name, other.Value);
    }

    private object? Value(YamlNode item, string name, RelationColumn? column)
    {
        if (item is YamlScalar { Value: string or long } scalar
            && (column is null || scalar.Value is string == (column.Type is ColumnType.Text)))
        {
            if (column?.Domain is CodeType codes && !codes.Codes.Contains((string)scalar.Value!))
            {
                faults.Add(ContractFaults.TypeMismatch(item.Place, $"'{scalar.Text}'", "one of " + string.Join(", ", codes.Codes), $"no code of '{name}'"));
            }

            return scalar.Value;
        }

        faults.Add(ContractFaults.TypeMismatch(item.Place, $"a value of '{name}'", column is null ? "text or a whole number" : Words.Of(column.Type), item.Shape));
        return null;
    }
}
