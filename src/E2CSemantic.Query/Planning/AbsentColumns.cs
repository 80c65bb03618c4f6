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

        var read = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        for (var node = rows; node is not null; node = node.Source)
        {
            read.UnionWith(node switch
            {
                ScanFact scan => scan.Reads.Select(column => $"{scan.Table}.{column.Column}").Append(scan.Table),
                JoinDimension join => [join.Table, $"{join.Table}.{join.Key}", .. join.Reads.Select(read => $"{join.Table}.{read.Column}")],
                _ => [],
            });
        }

        return [.. release.Absent.Intersect(read)];
    }
}
