using System.Collections.Immutable;

namespace E2CSemantic.Warehouse.Dictionary;

/// <summary>A data element: one variable of an administrative record, the unit of control.</summary>
/// <param name="Key">Source, file and column: <c>sims.pupils.grade</c>; of one that is not sent, <c>sims.elements.DOE020</c>.</param>
/// <param name="Id">The agency's name or number of it.</param>
/// <param name="Source">The source.</param>
/// <param name="File">The file, as the contract names it.</param>
/// <param name="Header">The column's name in the file.</param>
/// <param name="Provider">The agency that owns it.</param>
/// <param name="Upstream">Whom the agency has it from; null where it gathers it itself.</param>
/// <param name="Class">identifier, quasi_identifier, sensitive, ordinary or not_for_research.</param>
/// <param name="Law">The laws under which it stands.</param>
/// <param name="Standard"><c>CEDS nnnnnn</c>, <c>Ed-Fi Name</c>, or <c>local</c>.</param>
/// <param name="Definition">What it means.</param>
/// <param name="Options">Its codes, or what may stand in it.</param>
/// <param name="Treatment">vault, dropped, reduced, kept, or not sent.</param>
/// <param name="Lag">Days from the end of the time told to the day on which the last of its windows is due, negative where that is before; null where nothing says when it is sent.</param>
/// <param name="Columns">The columns of the star that come from it, as <c>table.column</c>.</param>
public sealed record DictionaryElement(
    string Key,
    string Id,
    string Source,
    string File,
    string Header,
    string Provider,
    string? Upstream,
    string Class,
    ImmutableArray<string> Law,
    string Standard,
    string Definition,
    string Options,
    string Treatment,
    int? Lag,
    ImmutableArray<string> Columns);
