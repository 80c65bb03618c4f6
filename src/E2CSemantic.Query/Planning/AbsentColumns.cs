using System.Collections.Immutable;
using E2CSemantic.Query.Planning.Nodes;

namespace E2CSemantic.Query.Planning;

/// <summary>What a plan reads of the star that its release was cut without.</summary>
internal static class AbsentColumns
{
    public static ImmutableArray<string> Of(RowNode rows, ReleaseInfo release)
    {
        if (release.Absent.IsEmpty)
        {
            return [];
        }

        return [.. release.Absent.Intersect(Read(rows))];
    }

    private static IEnumerable<string> Read(RowNode? node) => node is null ? [] : Read(node.Source).Concat(Read(node.Side)).Concat(node switch
    {
        ScanFact scan => scan.Reads.Select(column => $"{scan.Table}.{column.Column}").Append(scan.Table),
        JoinDimension join => [join.Table, $"{join.Table}.{join.Key}", .. join.Reads.Select(read => $"{join.Table}.{read.Column}")],
        _ => [],
    });
}
