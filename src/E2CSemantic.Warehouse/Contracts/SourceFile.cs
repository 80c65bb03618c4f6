using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>A delimited text file in UTF-8 with a header line.</summary>
/// <param name="Name">The name under which rules read its rows.</param>
/// <param name="FileName">The file's name in the folder that the agency sends.</param>
/// <param name="Delimiter">The character between fields.</param>
/// <param name="Columns">Every column of the file; their order in the file is free.</param>
/// <param name="Unique">Lists of columns whose values occur together in one row only.</param>
/// <param name="Place">Where the file is declared.</param>
public sealed record SourceFile(
    string Name,
    string FileName,
    char Delimiter,
    ImmutableArray<SourceColumn> Columns,
    ImmutableArray<ImmutableArray<string>> Unique,
    SourcePlace Place);
