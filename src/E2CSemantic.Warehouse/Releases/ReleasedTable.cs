using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>A table of a release.</summary>
/// <param name="Table">The table.</param>
/// <param name="Rows">Its rows, the unknown member among them.</param>
/// <param name="Sha256">The hash of its columns and its parts.</param>
/// <param name="Columns">Its columns with their types in declared order: <c>school_year smallinteger</c>.</param>
/// <param name="Parts">Its parts, ascending.</param>
public sealed record ReleasedTable(
    string Table,
    long Rows,
    string Sha256,
    ImmutableArray<string> Columns,
    ImmutableArray<ReleasedPart> Parts);
