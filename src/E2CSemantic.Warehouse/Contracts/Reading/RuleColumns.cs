using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading.Yaml;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>Reads the names of columns that rules are told: those that are there, those that are new, those that order rows.</summary>
internal sealed class RuleColumns(Relations relations, FaultList faults)
{
    public ImmutableArray<string> Known(MappingReader body, string key, RelationShape? shape)
    {
        var names = body.Names(key);
        foreach (var name in names)
        {
            relations.Column(shape, name);
        }

        return [.. names.Select(name => name.Value)];
    }

    /// <summary>New columns with the columns of <paramref name="other"/> that they are taken from.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Take(MappingReader body, RelationShape? into, RelationShape? other)
    {
        var take = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var (key, value) in body.Entries("take"))
        {
            var name = New(key, into);
            var column = Values.Name(value, "the column taken", faults);
            relations.Column(other, column);
            if (name is not null && column is not null)
            {
                take.Add(KeyValuePair.Create(name.Value, column.Value));
            }
        }

        return take.ToImmutable();
    }

    /// <summary>The name of a column that <paramref name="shape"/> does not have.</summary>
    public Located<string>? New(YamlNode key, RelationShape? shape)
    {
        var name = Values.Name(key, "a new column's name", faults);
        relations.New(shape, name);
        return name;
    }

    /// <summary>Columns of a list that order rows, each with <c> desc</c> behind it where the greatest comes first.</summary>
    public ImmutableArray<RowOrder> Order(MappingReader body, string key, RelationShape? shape)
    {
        var order = ImmutableArray.CreateBuilder<RowOrder>();
        foreach (var text in body.Texts(key))
        {
            var descending = text.Value.EndsWith(" desc", StringComparison.Ordinal);
            var name = descending ? text.Value[..^" desc".Length].TrimEnd() : text.Value;
            relations.Column(shape, new(name, text.Place));
            order.Add(new(name, descending));
        }

        if (body.Has(key) && order.Count == 0)
        {
            faults.Add(ContractFaults.TypeMismatch(body.PlaceOf(key), $"'{key}'", "columns, like [school_year, \"grade desc\"]", "empty"));
        }

        return order.ToImmutable();
    }

    public void Unique(RelationShape? shape, ImmutableArray<string> columns, SourcePlace place)
    {
        if (shape is not null && !shape.IsUniqueBy(columns))
        {
            faults.Add(ContractFaults.NotUnique(place, shape.Name, columns));
        }
    }

    public void Ordered(RelationShape? shape, Located<string>? name)
    {
        if (relations.Column(shape, name) is { Type: ColumnType.Text or ColumnType.Boolean })
        {
            faults.Add(ContractFaults.Unordered(name!.Place, name.Value));
        }
    }

    public void Day(RelationShape? shape, Located<string>? name)
    {
        if (relations.Column(shape, name) is { Type: not ColumnType.Date } column)
        {
            faults.Add(ContractFaults.TypeMismatch(name!.Place, $"'{name.Value}'", "a day", Words.Of(column.Type)));
        }
    }
}
