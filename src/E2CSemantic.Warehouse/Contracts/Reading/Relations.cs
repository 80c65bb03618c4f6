using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts.Reading;

/// <summary>The relations declared so far. One whose declaration is at fault keeps its name, so that its readers are not blamed for it.</summary>
internal sealed class Relations(FaultList faults)
{
    private readonly Dictionary<string, RelationShape?> _shapes = new(StringComparer.Ordinal);

    public void Add(Located<string> name, RelationShape? shape)
    {
        if (!_shapes.TryAdd(name.Value, shape))
        {
            faults.Add(ContractFaults.RelationTaken(name.Place, name.Value));
        }
    }

    public RelationShape? Find(Located<string>? name)
    {
        if (name is null)
        {
            return null;
        }

        if (_shapes.TryGetValue(name.Value, out var shape))
        {
            return shape;
        }

        faults.Add(ContractFaults.RelationUnknown(name.Place, name.Value, _shapes.Keys));
        return null;
    }

    public RelationColumn? Column(RelationShape? shape, Located<string>? name)
    {
        if (shape is null || name is null)
        {
            return null;
        }

        if (shape.Column(name.Value) is { } column)
        {
            return column;
        }

        faults.Add(ContractFaults.ColumnUnknown(name.Place, shape.Name, name.Value, shape.Columns.Select(known => known.Name)));
        return null;
    }

    public void New(RelationShape? shape, Located<string>? name)
    {
        if (shape is not null && name is not null && shape.Column(name.Value) is not null)
        {
            faults.Add(ContractFaults.ColumnTaken(name.Place, shape.Name, name.Value));
        }
    }
}
