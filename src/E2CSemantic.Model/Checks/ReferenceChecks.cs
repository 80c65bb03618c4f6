using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Reading;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Checks;

/// <summary>A reference is not null, points at a dimension by a key of its own type, and no chain of references comes back to its table.</summary>
internal static class ReferenceChecks
{
    public static void Check(
        IReadOnlyDictionary<string, StarTable> tables,
        IReadOnlySet<string> declared,
        IReadOnlyList<ColumnReference> references,
        IEnumerable<ColumnReference> toCheck,
        FaultList faults)
    {
        bool IsAtFault(string table) => declared.Contains(table) && !tables.ContainsKey(table);
        foreach (var reference in toCheck.Where(reference => !IsAtFault(reference.Table) && !IsAtFault(reference.Column.References!)))
        {
            CheckTarget(reference, tables, faults);
        }

        foreach (var reference in toCheck.Where(reference => Reaches(reference.Column.References!, reference.Table, references)))
        {
            faults.Add(ModelFaults.ReferenceCycle(reference.Place, reference.Table, reference.Column.References!));
        }
    }

    private static void CheckTarget(ColumnReference reference, IReadOnlyDictionary<string, StarTable> tables, FaultList faults)
    {
        var (_, column, place) = reference;
        if (!tables.TryGetValue(column.References!, out var target))
        {
            faults.Add(ModelFaults.TableUnknown(place, column.References!, tables.Keys));
        }
        else if (target.Kind is not TableKind.Dimension)
        {
            faults.Add(ModelFaults.ReferenceTarget(place, $"'{target.Name}' is no dimension; only a dimension is referenced"));
        }
        else if (target.IsInternal && tables.TryGetValue(reference.Table, out var from) && !from.IsInternal)
        {
            faults.Add(ModelFaults.ReferenceTarget(place, $"'{target.Name}' is internal; only internal tables lead to it"));
        }
        else if (column.Nullable)
        {
            faults.Add(ModelFaults.ReferenceTarget(place, "a reference is never null; the unknown member -1 stands for a missing one"));
        }
        else if (target.Grain.Length == 1 && target.Column(target.Grain[0]) is { } key && key.Type != column.Type)
        {
            faults.Add(ModelFaults.ReferenceTarget(place, $"'{column.Name}' and the key '{key.Name}' of '{target.Name}' have different types"));
        }
    }

    private static bool Reaches(string from, string to, IReadOnlyList<ColumnReference> references)
    {
        var open = new Stack<string>([from]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var table))
        {
            if (table == to)
            {
                return true;
            }

            if (seen.Add(table))
            {
                foreach (var next in references.Where(reference => reference.Table == table))
                {
                    open.Push(next.Column.References!);
                }
            }
        }

        return false;
    }
}
