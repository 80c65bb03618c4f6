using E2CSemantic.Model.Star;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>A source's part of the star, in a DuckDB file of its own.</summary>
/// <param name="Source">The source; <c>reference</c> for the members that every state has.</param>
/// <param name="Precedence">Of several sources that tell of a member, the one with the least stands.</param>
/// <param name="File">The file's name below <c>star</c>.</param>
/// <param name="Fingerprint">The hash of all that it was made of.</param>
/// <param name="StarVersion">The version of the star whose tables are in it.</param>
/// <param name="Shape">The shape of those tables; null in a part that was written before shapes were.</param>
/// <param name="Report">What the load that made it did; null for the reference members.</param>
internal sealed record StarPart(string Source, int Precedence, string File, string Fingerprint, int StarVersion, string? Shape, LoadReport? Report)
{
    /// <summary>Whether the part may have a row of a table: the reference members, of which no load tells, may have one of any dimension.</summary>
    public bool MayHold(StarTable table) => Report is null || Report.Tables.Any(filled => filled.Table == table.Name);
}
