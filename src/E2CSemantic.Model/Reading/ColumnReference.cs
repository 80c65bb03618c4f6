using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Reading;

/// <summary>A column that references a table, with the place of the reference; checked when all files are read.</summary>
internal sealed record ColumnReference(string Table, StarColumn Column, SourcePlace Place);
