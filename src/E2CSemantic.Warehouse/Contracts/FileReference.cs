using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Contracts;

/// <summary>Columns whose values, where none is missing, must stand together in a row of something else.</summary>
/// <param name="Columns">The columns, at least one.</param>
/// <param name="Of">Another file of the contract, whose rows of the same submission count; or a table of the star, whose rows of any source do.</param>
/// <param name="OfFile">Whether <paramref name="Of"/> is a file.</param>
/// <param name="On">The columns there, one for each.</param>
/// <param name="Place">Where the reference is declared.</param>
public sealed record FileReference(ImmutableArray<string> Columns, string Of, bool OfFile, ImmutableArray<string> On, SourcePlace Place);
